import type { AnalysisSettings } from "../../engine";
import { WorkbookError } from "../WorkbookError";
import { inExcel } from "../write/inExcel";
import { readOwnSheets } from "./readOwnSheets";
import { settingsFromSheet } from "./settingsSheetReading";
import { keepSetting, keptSetting } from "./settingsStore";
import { settingsFromText, settingsText } from "./storedSettings";

/** Keeps the settings in the file while nothing is written yet. Ids of protected people stay out of it. */
export async function saveSettings(settings: AnalysisSettings): Promise<void> {
  await keepSetting("settings", settingsText({ ...settings, protectedIds: [] }));
}

/**
 * The settings of this workbook: those of its settings sheet with what people changed there, else those kept in the file.
 *
 * @returns null when there are none
 * @throws {WorkbookError} "settings-newer" or "settings-damaged"; nothing is rewritten then
 */
export async function loadSettings(): Promise<AnalysisSettings | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "settings").at(-1);
  if (own !== undefined) return settingsFromSheet(await cellsFromTop(own.sheet)).settings;
  const kept = await keptSetting("settings");
  if (kept === null) return null;
  if (typeof kept !== "string") throw new WorkbookError("settings-damaged");
  return settingsFromText(kept);
}

async function cellsFromTop(sheet: string): Promise<readonly (readonly unknown[])[]> {
  return inExcel("settings", async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRange("A1").getBoundingRect(worksheet.getUsedRange(true));
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });
}
