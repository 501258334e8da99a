import { verdict } from "./en/verdict";
import { refusal } from "./en/refusal";

/** Everything the product says in English. */
export const en = { ...verdict, ...refusal };
