import type { en } from "./en";
import { verdict } from "./zhCN/verdict";
import { refusal } from "./zhCN/refusal";

/** 产品的全部中文文案。 */
export const zhCN: Readonly<Record<keyof typeof en, string>> = { ...verdict, ...refusal };
