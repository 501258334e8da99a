import type { Decision } from "../../workbook/sheets/Decision";

/** A change counts once it says why: reason and note, and for an override the new score. */
export function isComplete({ decision, override, reasonCode, note }: Decision): boolean {
  if (decision === "keep") return true;
  const explained = reasonCode !== null && reasonCode !== "" && (note ?? "").trim() !== "";
  return explained && (decision === "accept" || override !== null);
}
