import type { Sample, SampleCell } from "./Sample";
import { parseCsv } from "../files/parseCsv";

/**
 * The attrition sample as a workbook: one table, one row an employee, numbered E0001 onwards.
 *
 * @param csv text of attrition.csv
 */
export function attrition(csv: string): Sample {
  const [headers = [], ...rows] = parseCsv(csv);
  const people = rows.map((row, index): SampleCell[] => [
    `E${String(index + 1).padStart(4, "0")}`,
    ...row.map((text) => (/^\d+$/.test(text) ? Number(text) : text)),
  ]);
  return {
    file: "attrition.xlsx",
    sheets: [
      {
        name: "People",
        headers: ["EmployeeID", ...headers],
        rows: people,
        table: "People",
        widths: { JobRole: 28, Department: 27, Gender: 12 },
      },
    ],
  };
}
