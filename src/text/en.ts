import { bonus } from "./en/bonus";
import { calibrate } from "./en/calibrate";
import { cells } from "./en/cells";
import { data } from "./en/data";
import { decide } from "./en/decide";
import { diagnose } from "./en/diagnose";
import { frame } from "./en/frame";
import { note } from "./en/note";
import { problem } from "./en/problem";
import { refusal } from "./en/refusal";
import { role } from "./en/role";
import { rules } from "./en/rules";
import { trouble } from "./en/trouble";
import { verdict } from "./en/verdict";
import { write } from "./en/write";

/** Everything the product says in English. */
export const en = {
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
