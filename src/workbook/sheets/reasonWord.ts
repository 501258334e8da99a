import type { SheetWords } from "../words/en";
import type { Decision } from "./Decision";

/** A reason as people read it: our word for our code, what somebody wrote otherwise. */
export function reasonWord(code: Decision["reasonCode"], words: SheetWords): string | null {
  const known: Readonly<Record<string, string>> = words.reasonCodes;
  return code !== null && Object.hasOwn(known, code) ? known[code]! : code;
}
