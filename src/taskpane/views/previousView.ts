import type { Source, SourceList } from "../../workbook/read/Source";
import type { ChoiceOption, ChoiceProps } from "../panels/parts/Choice";
import type { DataState, PreviousList } from "../state/DataState";
import type { PaneState } from "../state/PaneState";
import { sourceKey } from "../state/sourceKey";
import { speaker } from "./speaker";

export interface PreviousPresses {
  /** Null: the scores of the last cycle are in a column of the list, or not known. */
  readonly onPrevious: (source: Source | null) => void;
  readonly onPreviousColumn: (field: "id" | "score", column: number | null) => void;
}

/** Where last cycle's scores are: not known, a column of this list, or another list of the workbook. */
export function previousView(
  state: PaneState,
  { onPrevious, onPreviousColumn }: PreviousPresses,
): readonly ChoiceProps[] {
  const { data, locale } = state;
  const { previous, table, assembled } = data;
  if (table === null || assembled === null) return [];
  const say = speaker(locale);
  const own = data.mapping.previousScore;
  const others = otherLists(data);
  if (others.length === 0 && own === undefined) return [];
  const unlisted =
    own === undefined
      ? say("data.previous.none")
      : say("data.previous.column", { column: table.headers[own] ?? "" });
  const where: ChoiceProps = {
    label: say("data.previous"),
    value: previous === null ? "" : sourceKey(previous.source),
    options: [
      { value: "", label: unlisted },
      ...others.map(({ source, label }) => ({ value: sourceKey(source), label })),
    ],
    hint:
      previous?.cycle == null && own === undefined
        ? say("data.previous.hint")
        : say("data.previous.count", { count: assembled.withPrevious }),
    onChoose: (key) => {
      const offer = others.find(({ source }) => sourceKey(source) === key);
      onPrevious(offer?.source ?? null);
    },
  };
  return previous === null ? [where] : [where, ...columnChoices(state, previous, onPreviousColumn)];
}

/** Lists of the workbook beside the one with the people, which the whole of its sheet would be once more. */
export const otherLists = ({ sources, chosen }: DataState): SourceList["offers"] =>
  (sources?.offers ?? []).filter(
    ({ source }) =>
      chosen === null ||
      (sourceKey(source) !== sourceKey(chosen) &&
        !(source.kind === "sheet" && source.sheet === chosen.sheet)),
  );

/** Which columns of last cycle's list hold ids and scores. */
function columnChoices(
  { locale }: PaneState,
  previous: PreviousList,
  onPreviousColumn: PreviousPresses["onPreviousColumn"],
): readonly ChoiceProps[] {
  const say = speaker(locale);
  const headers = previous.table.headers.map((label, i): ChoiceOption => ({
    value: String(i),
    label,
  }));
  const column = (field: "id" | "score"): ChoiceProps => ({
    label: say(`data.previous.${field}`),
    value: previous[field] === null ? "" : String(previous[field]),
    options: [{ value: "", label: say("data.field.pick") }, ...headers],
    warning: previous[field] === null ? say("data.previous.unread") : null,
    onChoose: (value) => onPreviousColumn(field, value === "" ? null : Number(value)),
  });
  return [column("id"), column("score")];
}
