import { inExcel } from "../write/inExcel";

/** Plain data that survives JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Every key of ours begins with this, so that they can be counted and removed. */
const PREFIX = "Evenhand.";

/** Keeps a value in the workbook's settings. Nothing about a person may go here: settings travel with every copy. */
export async function keepSetting(key: string, value: Json): Promise<void> {
  await inExcel("settings", async (context) => {
    context.workbook.settings.add(PREFIX + key, JSON.stringify(value));
    await context.sync();
  });
}

/** The value kept under a key, or null when there is none or it cannot be read. */
export async function keptSetting(key: string): Promise<unknown> {
  return inExcel("settings", async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
    setting.load({ value: true });
    await context.sync();
    if (setting.isNullObject) return null;
    try {
      return JSON.parse(String(setting.value)) as unknown;
    } catch {
      return null;
    }
  });
}

/** Removes everything of ours from the workbook's settings. @returns how many there were */
export async function removeSettings(): Promise<number> {
  return inExcel("settings", async (context) => {
    const { settings } = context.workbook;
    settings.load({ key: true });
    await context.sync();
    const ours = settings.items.filter(({ key }) => key.startsWith(PREFIX));
    for (const setting of ours) setting.delete();
    await context.sync();
    return ours.length;
  });
}
