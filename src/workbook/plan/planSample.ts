import type { Locale } from "../../text/Locale";
import { freeTableName } from "../sheets/tableNames";
import type { PlainCell } from "./toCell";
import type { WritePlan } from "./WritePlan";

/** Fictional people to try things on. */
export interface SampleRequest {
  readonly id: string;
  readonly at: string;
  readonly locale: Locale;
  /** A sheet name that is free. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
  readonly tableNames: readonly string[];
}

/** The write that puts sample people on a sheet of their own, as a table like anybody's. */
export function planSample(request: SampleRequest): WritePlan {
  const { headers, rows } = request;
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: headers.length };
  const texts = headers.flatMap((_, column) =>
    rows.some((row) => typeof row[column] === "string") ? [column] : [],
  );
  return {
    id: request.id,
    at: request.at,
    by: null,
    purpose: "sample",
    locale: request.locale,
    evidence: [],
    newSheets: [
      {
        kind: "sample",
        name: request.name,
        tabColor: "",
        blocks: [{ row: 0, column: 0, cells: [[...headers], ...rows] }],
        tables: [
          { name: freeTableName("sample", request.tableNames), area, style: "TableStyleLight9" },
        ],
        numberFormats: texts.map((column) => ({
          area: { row: 1, column, rows: rows.length, columns: 1 },
          format: "@",
        })),
        styles: [],
        widths: headers.map(() => 14),
        validations: [],
        highlights: [],
        charts: [],
        freeze: { rows: 1, columns: 0 },
        page: null,
        gridlines: true,
      },
    ],
    changes: [],
    counts: { people: rows.length, suggestions: 0, decisions: 0, skipped: 0 },
  };
}
