import type { en } from "./en";
import { bonus } from "./zhCN/bonus";
import { calibrate } from "./zhCN/calibrate";
import { cells } from "./zhCN/cells";
import { data } from "./zhCN/data";
import { decide } from "./zhCN/decide";
import { diagnose } from "./zhCN/diagnose";
import { frame } from "./zhCN/frame";
import { note } from "./zhCN/note";
import { problem } from "./zhCN/problem";
import { refusal } from "./zhCN/refusal";
import { role } from "./zhCN/role";
import { rules } from "./zhCN/rules";
import { trouble } from "./zhCN/trouble";
import { verdict } from "./zhCN/verdict";
import { write } from "./zhCN/write";

/** 产品的全部中文文案。 */
export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  ...bonus,
  ...calibrate,
  ...cells,
  ...data,
  ...decide,
  ...diagnose,
  ...frame,
  ...note,
  ...problem,
  ...refusal,
  ...role,
  ...rules,
  ...trouble,
  ...verdict,
  ...write,
};
