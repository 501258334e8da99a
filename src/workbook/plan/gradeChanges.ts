import type { Locale } from "../../text/Locale";
import type { GradeFacts } from "../sheets/gradeFacts";
import { sheetWords } from "../words/sheetWords";
import type { ReadTable } from "../write/readTables";
import { freshCell } from "./freshCell";
import type { TableChanges } from "./WritePlan";

/**
 * What brings the people with each grade as decided, and those in each rule's grades, up to date on the summary. Nothing
 * where it says the same, or where somebody changed the headings.
 *
 * @param factsIn The counts, with the rules in the language of the table
 */
export function gradeChanges(
  table: ReadTable,
  factsIn: (locale: Locale) => GradeFacts | null,
): readonly TableChanges[] {
  const locale = (["en", "zh-CN"] as const).find((each) => {
    const { sections, final } = sheetWords(each).summary;
    return table.headers.includes(sections.grades) && table.headers.includes(final);
  });
  if (locale === undefined) return [];
  const { sections, final: column } = sheetWords(locale).summary;
  const facts = factsIn(locale);
  if (facts === null) return [];
  const counts = [
    ...facts.grades.map(({ grade, decided }) => ({ key: grade, after: decided })),
    ...facts.rules.map(({ rule, decided }) => ({ key: rule, after: decided })),
  ];
  const cells = counts.flatMap(({ key, after }) =>
    freshCell(table, sections.grades, { key, column, after }),
  );
  if (cells.length === 0) return [];
  return [
    {
      ...{ table: table.name, keyColumn: sections.grades, cells },
      ...{ rows: [], keyPosition: 0, appendOnly: false },
    },
  ];
}
