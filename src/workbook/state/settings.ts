import type { AnalysisSettings } from "../../engine";
import { canonicalJson } from "../plan/digest";
import { WorkbookError } from "../WorkbookError";
import { inExcel } from "../write/inExcel";
import { readOwnSheets } from "./readOwnSheets";
import { settingsFromSheet } from "./settingsSheetReading";
import { keepSetting, keptSetting } from "./settingsStore";
import { settingsFromText, settingsText } from "./storedSettings";

/**
 * Keeps the settings in the file while nothing is written yet. Ids of protected people stay out of it. What a later
 * version keeps there is never written over; what cannot be read is put aside first, once.
 *
 * @throws {WorkbookError} "settings-newer"
 */
export async function saveSettings(settings: AnalysisSettings): Promise<void> {
  const kept = await keptSetting(KEPT);
  if (kept !== null && !isReadable(kept) && (await keptSetting(DAMAGED)) === null) {
    await keepSetting(DAMAGED, typeof kept === "string" ? kept : JSON.stringify(kept));
  }
  await keepSetting(KEPT, settingsText({ ...settings, protectedIds: [] }));
}

const KEPT = "settings";
const DAMAGED = "settings.damaged";

/** @throws {WorkbookError} "settings-newer" */
function isReadable(kept: unknown): boolean {
  try {
    settingsFromText(String(kept));
    return true;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "settings-damaged") return false;
    throw error;
  }
}

/** Settings as they were found. */
export interface SettingsReading {
  readonly settings: AnalysisSettings;
  /** Keys of the settings sheet's rows whose value could not be read and was left as stored. */
  readonly unreadable: readonly string[];
}

/** The settings of this workbook without what could not be read of them; see `readSettings`. */
export async function loadSettings(): Promise<AnalysisSettings | null> {
  return (await readSettings())?.settings ?? null;
}

/**
 * The settings of this workbook: those of its settings sheet with what people changed there, else those kept in the file.
 *
 * @returns null when there are none
 * @throws {WorkbookError} "settings-newer" or "settings-damaged"; nothing is rewritten then
 */
export async function readSettings(): Promise<SettingsReading | null> {
  const shown = await settingsOnSheet();
  if (shown !== null) return shown;
  const kept = await keptSetting(KEPT);
  if (kept === null) return null;
  if (typeof kept !== "string") throw new WorkbookError("settings-damaged");
  return { settings: settingsFromText(kept), unreadable: [] };
}

/** The settings of the newest settings sheet, or null when there is none. @throws {WorkbookError} as `readSettings` */
async function settingsOnSheet(): Promise<SettingsReading | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "settings").at(-1);
  return own === undefined ? null : settingsFromSheet(await cellsFromTop(own.sheet));
}

/**
 * Whether the newest settings sheet says exactly this. One that cannot be read says something else.
 *
 * @throws {WorkbookError} "settings-newer"
 */
export async function isOnSettingsSheet(settings: AnalysisSettings): Promise<boolean> {
  try {
    const shown = await settingsOnSheet();
    return shown !== null && canonicalJson(shown.settings) === canonicalJson(settings);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "settings-damaged") return false;
    throw error;
  }
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
