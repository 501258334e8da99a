import type { Area } from "../plan/address";
import { fixedAddress } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type {
  NewSheet,
  PlannedCell,
  PlannedHighlight,
  PlannedStyle,
  PlannedValidation,
} from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import {
  CALIBRATION_COLUMNS,
  HEADER_ROW,
  NUMBER_FORMATS,
  positionOf,
  type CalibrationColumn,
} from "./calibrationColumns";
import { apart } from "./apart";
import { STATE_PLACE } from "./lockState";
import * as colours from "./colours";

/** Texts people write, or that may be longer than the column is wide. */
const TEXTS: readonly CalibrationColumn[] = [
  ...(["name", "group", "department", "reason", "flags"] as const),
  ...(["reasonCode", "note", "decidedBy", "authorisedBy"] as const),
];

/** On paper: one page wide nobody could read it. */
const PAGES_WIDE = 3;

/** What the sheet is called and where its people come from. */
export interface SheetTitle {
  readonly name: string;
  readonly table: string;
  readonly provenance: string;
}

/** The Calibration sheet: one row a person, decisions beside suggestions, final figures as native formulas. */
export function calibrationSheet(
  rows: readonly (readonly PlannedCell[])[],
  title: SheetTitle & { readonly state: string },
  words: SheetWords,
): NewSheet {
  const first = HEADER_ROW + 1;
  const width = CALIBRATION_COLUMNS.length;
  const column = (key: CalibrationColumn): Area => ({
    row: first,
    column: positionOf(key),
    rows: rows.length,
    columns: 1,
  });
  const table = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: width };
  return {
    kind: "calibration",
    name: title.name,
    tabColor: colours.TAB,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          [words.calibration.title, null, null],
          [title.provenance, null, null],
          [words.calibration.hint, null, null],
          [
            words.calibration.ranked,
            formulaOf("count", { cells: fixedAddress(column("finalScore")) }),
            title.state,
          ],
        ],
      },
      {
        row: HEADER_ROW,
        column: 0,
        cells: [CALIBRATION_COLUMNS.map(({ key }) => words.columns[key]), ...rows],
      },
    ],
    tables: [{ name: title.table, area: table, style: "TableStyleLight1" }],
    numberFormats: CALIBRATION_COLUMNS.map(({ key, format }) => ({
      area: column(key),
      format: NUMBER_FORMATS[format],
    })),
    styles: styles(column, width),
    widths: CALIBRATION_COLUMNS.map((layout) => layout.width),
    validations: validations(column, words),
    highlights: highlights(table, words),
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    page: {
      orientation: "Landscape",
      area: null,
      fit: { wide: PAGES_WIDE },
      titleRow: HEADER_ROW,
      titleColumns: 2,
    },
    gridlines: true,
  };
}

function styles(column: (key: CalibrationColumn) => Area, width: number): readonly PlannedStyle[] {
  const line = (row: number): Area => ({ row, column: 0, rows: 1, columns: 1 });
  return [
    { area: line(0), bold: true, size: 16, color: colours.HEADING },
    { area: line(1), color: colours.MUTED },
    { area: line(2), color: colours.MUTED },
    { area: line(3), color: colours.MUTED },
    {
      area: {
        ...line(HEADER_ROW + STATE_PLACE.row),
        column: STATE_PLACE.column,
      },
      bold: true,
      color: colours.HEADING,
      ...apart,
    },
    {
      area: { row: HEADER_ROW, column: 0, rows: 1, columns: width },
      bold: true,
      wrap: true,
      top: true,
    },
    ...CALIBRATION_COLUMNS.filter(({ byPeople }) => byPeople).map(({ key }) => ({
      area: column(key),
      fill: colours.INPUT_FILL,
    })),
    { area: column("finalScore"), bold: true },
    { area: { ...column("id"), columns: width }, top: true },
    ...(["reason", "reasonCode", "change"] as const).map((key) => ({
      area: { ...column(key), row: HEADER_ROW, rows: column(key).rows + 1 },
      ...apart,
    })),
    ...TEXTS.map((key) => ({ area: column(key), wrap: true, grows: true as const })),
  ];
}

function validations(
  column: (key: CalibrationColumn) => Area,
  words: SheetWords,
): readonly PlannedValidation[] {
  const { calibration } = words;
  return [
    {
      area: column("decision"),
      rule: { words: Object.values(words.decisions) },
      title: calibration.decisionTitle,
      message: calibration.decisionHelp,
    },
    {
      area: column("override"),
      rule: { number: true },
      title: calibration.overrideTitle,
      message: calibration.overrideHelp,
    },
    {
      area: column("reasonCode"),
      rule: { words: Object.values(words.reasonCodes) },
      title: calibration.reasonTitle,
      message: calibration.reasonHelp,
    },
    {
      area: column("discussed"),
      rule: { words: Object.values(words.discussed) },
      title: words.columns.discussed,
      message: Object.values(words.discussed).join(" / "),
    },
  ];
}

function highlights(table: Area, words: SheetWords): readonly PlannedHighlight[] {
  const body = { ...table, row: table.row + 1, rows: table.rows - 1 };
  const who = { ...body, columns: 2 };
  const decision = { ...body, column: positionOf("decision"), columns: 1 };
  const change = { ...body, column: positionOf("change"), columns: 1 };
  const mark = (area: Area, key: "decision" | "change", word: string, tone: Tone) => ({
    area,
    column: positionOf(key),
    word,
    ...tone,
  });
  return [
    mark(decision, "decision", words.decisions.accept, ACCEPT),
    mark(who, "decision", words.decisions.accept, ACCEPT),
    mark(decision, "decision", words.decisions.override, OVERRIDE),
    mark(who, "decision", words.decisions.override, OVERRIDE),
    mark(change, "change", words.changes.changed, CHANGED),
    mark(change, "change", words.changes.joined, CHANGED),
    mark(change, "change", words.changes.left, CHANGED),
  ];
}

interface Tone {
  readonly fill: string;
  readonly color: string;
}

const ACCEPT: Tone = { fill: colours.ACCEPT_FILL, color: colours.ACCEPT_TEXT };
const OVERRIDE: Tone = { fill: colours.OVERRIDE_FILL, color: colours.OVERRIDE_TEXT };
const CHANGED: Tone = { fill: colours.CHANGED_FILL, color: colours.CHANGED_TEXT };
