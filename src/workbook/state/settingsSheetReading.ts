import type { AnalysisSettings, PointScale } from "../../engine";
import { cellText } from "../plan/cellText";
import { SETTINGS_HEADER_ROW, STORED_COLUMN } from "../sheets/settingsSheet";
import { keyOfWord } from "../words/sheetWords";
import { isScale, isSettings } from "./isSettings";
import { settingsFromText } from "./storedSettings";

type Line = readonly unknown[];

/**
 * Settings from the cells of a settings sheet (from A1 on): the stored form, with what people changed in the visible rows
 * on top of it.
 *
 * @returns the settings, and the keys whose visible value could not be read and was left as stored
 */
export function settingsFromSheet(cells: readonly Line[]): {
  readonly settings: AnalysisSettings;
  readonly unreadable: readonly string[];
} {
  const stored = cells
    .slice(SETTINGS_HEADER_ROW + 1)
    .map((line) => cellText(line[STORED_COLUMN]))
    .filter((part) => part.startsWith("~"))
    .map((part) => part.slice(1))
    .join("");
  const lines = cells.slice(SETTINGS_HEADER_ROW + 1);
  let settings = settingsFromText(stored);
  const { scale, unreadable } = scaleFrom(lines, settings.scale);
  settings = { ...settings, scale };
  for (const line of lines) {
    const key = cellText(line[3]);
    if (key === "" || isOfScale(key, settings)) continue;
    const changed = withValue(settings, key, line[1] === "" ? null : line[1]);
    if (isSettings(changed) && isPossible(key, line[1])) settings = changed;
    else unreadable.push(key);
  }
  return { settings, unreadable };
}

const SCALE = "scale.";

const isOfScale = (key: string, { scale }: AnalysisSettings): boolean =>
  scale !== null && key.startsWith(SCALE) && Object.hasOwn(scale, key.slice(SCALE.length));

/** The scale as its rows say it; they count together or not at all, since one end alone may be no scale with the others. */
function scaleFrom(
  lines: readonly Line[],
  stored: PointScale | null,
): { readonly scale: PointScale | null; readonly unreadable: string[] } {
  if (stored === null) return { scale: null, unreadable: [] };
  const scale: Record<string, unknown> = { ...stored };
  const changed: string[] = [];
  for (const line of lines) {
    const key = cellText(line[3]);
    const part = key.slice(SCALE.length);
    if (!key.startsWith(SCALE) || !Object.hasOwn(scale, part) || scale[part] === line[1]) continue;
    scale[part] = line[1];
    changed.push(key);
  }
  return isScale(scale) ? { scale, unreadable: [] } : { scale: stored, unreadable: changed };
}

/** What a figure may be, as the pane takes it and the engine computes with it; a percentage typed as 70 is none. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  margin: [0, 50],
  "market.index": [0.2, 5],
  "market.passThrough": [0, 2],
  "market.floor": [0, Infinity],
  "market.cap": [0, Infinity],
  "role.process": [0, Infinity],
  "role.result": [0, Infinity],
  "leniency.strength": [0, 1],
  "residual.strength": [0, 1],
  maxMove: [0, Infinity],
};

function isPossible(key: string, value: unknown): boolean {
  const [name = ""] = key.split(":");
  if (typeof value !== "number" || !Object.hasOwn(RANGES, name)) return true;
  const [least, most] = RANGES[name]!;
  return value >= least && value <= most;
}

/** A copy with one visible value put in; its shape is checked by the caller. */
function withValue(settings: AnalysisSettings, key: string, value: unknown): unknown {
  const [name = "", ...rest] = key.split(":");
  const subject = rest.join(":");
  const { market, roleWeights } = settings;
  switch (name) {
    case "market.index":
    case "market.source":
    case "market.asOf": {
      const part = name.slice("market.".length);
      const said = part === "index" ? value : part === "asOf" ? dayIn(value) : cellText(value);
      const indices = market.indices.map((item) =>
        item.territory === subject ? withPart(item, part, said) : item,
      );
      return { ...settings, market: { ...market, indices } };
    }
    case "role.process":
    case "role.result": {
      const part = name.slice("role.".length);
      const weights = roleWeights.weights.map((item) =>
        item.role === subject ? { ...item, [part]: value } : item,
      );
      return { ...settings, roleWeights: { ...roleWeights, weights } };
    }
    case "protected":
      return value === true
        ? settings
        : { ...settings, protectedIds: settings.protectedIds.filter((id) => id !== subject) };
    default:
      return withPlainValue(settings, name, value);
  }
}

/** An empty cell is no day, not an empty one. */
function withPart(item: object, part: string, said: unknown): object {
  const others = Object.entries(item).filter(([name]) => name !== part);
  return Object.fromEntries(part === "asOf" && said === "" ? others : [...others, [part, said]]);
}

/** A day as it is kept: text as typed, one of Excel's own dates as 2026-03-31. */
function dayIn(value: unknown): string {
  if (typeof value !== "number") return cellText(value);
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(value) : day.toISOString().slice(0, 10);
}

function withPlainValue(settings: AnalysisSettings, name: string, value: unknown): unknown {
  const [part = "", member] = name.split(".");
  if (!Object.hasOwn(settings, part)) return null;
  if (typeof value === "string") {
    const word = keyOfWord((words) => words.settings.values, value.trim());
    if (word !== null && word !== value) return withPlainValue(settings, name, word);
  }
  if (member === undefined) return { ...settings, [part]: value };
  if (part !== "market" && part !== "roleWeights" && part !== "leniency" && part !== "residual") {
    return null;
  }
  const group = settings[part];
  if (!Object.hasOwn(group, member)) return null;
  return { ...settings, [part]: { ...group, [member]: value } };
}
