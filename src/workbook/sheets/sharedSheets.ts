import type { PlainCell } from "../plan/toCell";
import type { NewSheet } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import { filled } from "../words/sheetWords";
import type { SheetTitle } from "./calibrationSheet";
import type { SharedGroups, SharedPerson } from "./sharedGroups";
import { tableSheet, type TableColumn } from "./tableSheet";

/** How people appear in what is shared: not at all, under a number, or by name. */
export type SharedPeople = "none" | "masked" | "named";

const SCORE = "0.00";

/** Figures of groups: verdict in words, then one row a group that may be shown. */
export function sharedGroupsSheet(
  groups: SharedGroups,
  verdicts: readonly string[],
  least: number,
  title: SheetTitle,
  words: SheetWords,
): NewSheet {
  const { share } = words;
  const counts = { hidden: String(groups.hidden), least: String(least) };
  return tableSheet({
    kind: "share",
    heading: share.title,
    title,
    lines: [...verdicts, filled(groups.hidden === 0 ? share.allShown : share.hidden, counts)],
    columns: [
      ...labelColumns(words),
      { header: share.people, width: 10, format: "#,##0" },
      { header: share.meanOriginal, width: 14, format: SCORE },
      { header: share.meanFinal, width: 14, format: SCORE },
    ],
    rows: groups.shown.map(({ labels, people, original, final }) => [
      ...labels.map((label) => label ?? share.all),
      people,
      original,
      final,
    ]),
  });
}

/** One row a person, best final score first: nothing but what is listed here is ever shared about anybody. */
export function sharedPeopleSheet(
  people: readonly SharedPerson[],
  groups: SharedGroups,
  how: Exclude<SharedPeople, "none">,
  title: SheetTitle,
  words: SheetWords,
): NewSheet {
  const { share, columns } = words;
  const sorted = [...people].sort((a, b) => b.final - a.final || (a.id < b.id ? -1 : 1));
  const ranks: number[] = [];
  sorted.forEach(({ final }, index) => {
    const tied = index > 0 && sorted[index - 1]!.final === final;
    ranks.push(tied ? ranks[index - 1]! : index + 1);
  });
  const named = how === "named";
  const who = (person: SharedPerson, index: number): PlainCell[] =>
    named ? [person.id, person.name] : [filled(share.masked, { number: String(index + 1) })];
  return tableSheet({
    kind: "sharedPeople",
    heading: share.peopleTitle,
    title,
    lines: [named ? share.namedHint : share.maskedHint],
    columns: [
      ...(named
        ? [
            { header: columns.id, width: 14, format: "@" },
            { header: columns.name, width: 18, format: "@", wrap: true as const },
          ]
        : [{ header: share.person, width: 14, format: "@" }]),
      ...labelColumns(words),
      { header: columns.score, width: 12, format: SCORE },
      { header: columns.finalScore, width: 12, format: SCORE },
      { header: columns.finalRank, width: 10, format: "0" },
    ],
    rows: sorted.map((person, index) => [
      ...who(person, index),
      ...groups.labelsOf(person).map((label) => label ?? share.notShown),
      person.original,
      person.final,
      ranks[index]!,
    ]),
  });
}

const labelColumns = ({ columns }: SheetWords): readonly TableColumn[] => [
  { header: columns.side, width: 14, format: "@" },
  { header: columns.group, width: 18, format: "@", wrap: true as const },
  { header: columns.department, width: 18, format: "@", wrap: true as const },
];
