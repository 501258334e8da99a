import { calibrate } from "./en/calibrate";
import { data } from "./en/data";
import { diagnose } from "./en/diagnose";
import { frame } from "./en/frame";
import { problem } from "./en/problem";
import { refusal } from "./en/refusal";
import { trouble } from "./en/trouble";
import { verdict } from "./en/verdict";
import { write } from "./en/write";

/** Everything the product says in English. */
export const en = {
  ...calibrate,
  ...data,
  ...diagnose,
  ...frame,
  ...problem,
  ...refusal,
  ...trouble,
  ...verdict,
  ...write,
};
