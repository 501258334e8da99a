import { defaultSettings, type AnalysisSettings } from "../../src/engine";
import type { Assembled, Report } from "../../src/taskpane/analyst/Analyst";
import { assemble, report } from "../../src/taskpane/analyst/calculate";
import { recognise } from "../../src/taskpane/analyst/recognise";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { initialState } from "../../src/taskpane/state/initialState";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { reduce } from "../../src/taskpane/state/reduce";
import type { Locale } from "../../src/text/Locale";
import type { SourceCell, SourceTable } from "../../src/workbook/read/Source";

/** A list as the workbook layer hands it over. */
export function tableOf(
  headers: readonly string[],
  rows: readonly (readonly SourceCell[])[],
): SourceTable {
  return {
    source: { kind: "table", table: "People", sheet: "People" },
    sheet: "People",
    address: "A1:Z99",
    headers,
    rows,
    rowNumbers: rows.map((_, i) => i + 2),
    firstColumn: 0,
    skipped: { blank: 0, subtotal: 0, repeatedHeader: 0 },
    hiddenRows: 0,
    headerFingerprint: headers.join("|"),
    raw: [],
  };
}

export const sampleTable = (locale: Locale = "en"): SourceTable => {
  const { headers, rows } = samplePeople(locale);
  return tableOf(
    headers,
    rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
  );
};

/** Nobody said anything about the list yet. */
export const nothingSaid = {
  sides: new Map(),
  scale: null,
  attainment: null,
  countTo: null,
  keepOffScale: false,
} as const;

/** The pane with a list read and put together. */
export function readState(table = sampleTable(), locale: Locale = "en"): PaneState {
  const recognised = recognise(table);
  const read = reduce(initialState(locale, defaultSettings()), {
    type: "tableRead",
    source: table.source,
    table,
    recognised,
    said: nothingSaid,
  });
  return reduce(read, { type: "assembled", revision: read.revision, assembled: assembledOf(read) });
}

export function assembledOf({ data }: PaneState): Assembled {
  const { table, mapping, sides, scale, attainment } = data;
  return assemble({ table: table!, mapping, sides, scale, attainment });
}

/** The pane with the evidence weighed. */
export function reportedState(
  change: Partial<AnalysisSettings> = {},
  state = readState(),
): PaneState & { readonly report: Report } {
  const set = reduce(state, { type: "settingsChanged", change });
  const made = report(set.data.assembled!.people, set.settings);
  return {
    ...reduce(set, { type: "reported", revision: set.revision, report: made }),
    report: made,
  };
}
