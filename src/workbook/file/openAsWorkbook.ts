import type { NewSheet } from "../plan/WritePlan";
import { inExcel } from "../write/inExcel";
import { xlsxOf } from "./xlsxOf";

/** Bytes handed to `String.fromCharCode` at once: more arguments than this some engines refuse. */
const SLICE = 8_192;

/**
 * Opens a new workbook of these sheets beside the present one, which is not touched. The new one is nobody's file until
 * it is saved.
 *
 * @throws {WorkbookError} "excel-too-old" where Excel cannot open workbooks (ExcelApi 1.8), "excel-refused"
 */
export async function openAsWorkbook(sheets: readonly NewSheet[]): Promise<void> {
  const file = base64Of(xlsxOf(sheets));
  await inExcel("opening", () => Excel.createWorkbook(file));
}

function base64Of(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let start = 0; start < bytes.length; start += SLICE) {
    text.push(String.fromCharCode(...bytes.subarray(start, start + SLICE)));
  }
  return btoa(text.join(""));
}
