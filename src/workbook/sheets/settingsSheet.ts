import type { AnalysisSettings } from "../../engine";
import type { NewSheet, PlannedStyle } from "../plan/WritePlan";
import { settingsText } from "../state/storedSettings";
import type { SheetWords } from "../words/en";
import type { SheetTitle } from "./calibrationSheet";
import { apart } from "./apart";
import * as colours from "./colours";
import { settingsRows } from "./settingsRows";

export const SETTINGS_HEADER_ROW = 4;
/** Column of the stored form, beside the table. */
export const STORED_COLUMN = 5;
/** Characters of the stored form in one cell. */
export const STORED_PART = 30_000;

/** Every parameter in words, and the whole once more in the form the add-in reads back. */
export function settingsSheet(
  settings: AnalysisSettings,
  title: SheetTitle,
  words: SheetWords,
): NewSheet {
  const rows = settingsRows(settings, words);
  const { headers } = words.settings;
  const text = settingsText(settings);
  const parts = Array.from({ length: Math.ceil(text.length / STORED_PART) }, (_, part) => [
    `~${text.slice(part * STORED_PART, (part + 1) * STORED_PART)}`,
  ]);
  return {
    kind: "settings",
    name: title.name,
    tabColor: colours.QUIET_TAB,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [[words.settings.title], [title.provenance], [words.settings.hint]],
      },
      { row: SETTINGS_HEADER_ROW, column: 0, cells: [headers, ...rows] },
      {
        row: SETTINGS_HEADER_ROW,
        column: STORED_COLUMN,
        cells: [[words.settings.stored], ...parts],
      },
    ],
    tables: [
      {
        name: title.table,
        area: { row: SETTINGS_HEADER_ROW, column: 0, rows: rows.length + 1, columns: 4 },
        style: "TableStyleLight1",
      },
    ],
    numberFormats: [],
    styles: styles(rows.length, parts.length),
    widths: [30, 14, 64, 24, 3, 20],
    validations: [],
    highlights: [],
    charts: [],
    freeze: { rows: SETTINGS_HEADER_ROW + 1, columns: 0 },
    // The stored form is for the add-in, not for paper.
    page: {
      orientation: "Landscape",
      area: { row: 0, column: 0, rows: SETTINGS_HEADER_ROW + 1 + rows.length, columns: 4 },
      fit: { wide: 1 },
      titleRow: SETTINGS_HEADER_ROW,
    },
    gridlines: true,
  };
}

const styles = (rows: number, parts: number): readonly PlannedStyle[] => [
  { area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, size: 16 },
  { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: colours.MUTED },
  {
    area: { row: SETTINGS_HEADER_ROW + 1, rows, column: 1, columns: 1 },
    fill: colours.INPUT_FILL,
    align: "Right",
  },
  { area: { row: SETTINGS_HEADER_ROW, rows: rows + 1, column: 2, columns: 1 }, ...apart },
  {
    area: { row: SETTINGS_HEADER_ROW + 1, rows, column: 0, columns: 4 },
    wrap: true,
    grows: true,
    top: true,
  },
  {
    area: {
      row: SETTINGS_HEADER_ROW,
      column: STORED_COLUMN,
      rows: parts + 1,
      columns: 1,
    },
    color: colours.MUTED,
  },
];
