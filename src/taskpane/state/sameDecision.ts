import { undecided, type Decision } from "../../workbook/sheets/Decision";

const FIELDS = Object.keys(undecided("")) as readonly (keyof Decision)[];

/** Whether two decisions say the same; an empty text is as good as none. */
export const sameDecision = (a: Decision, b: Decision): boolean =>
  FIELDS.every((field) => (a[field] ?? "") === (b[field] ?? ""));
