import { formatNumber, formatTyped } from "../../text/formatNumber";
import type { Source } from "../../workbook/read/Source";
import type { PeopleIssue, Side } from "../../engine";
import type { ColumnChoice, DataPanelProps, ProblemItem } from "../panels/DataPanel";
import type { ChoiceOption } from "../panels/parts/Choice";
import type { PaneState } from "../state/PaneState";
import { sourceKey } from "../state/sourceKey";
import { fieldWord, mainFields, moreFields, type FieldName } from "./fields";
import { isReady } from "../state/isReady";
import { groupsView } from "./groupsView";
import { problemText } from "./problemText";
import { speaker } from "./speaker";
import { stratumWord } from "./stratumWord";

/** What a press in step 1 leads to. */
export interface DataPresses {
  readonly onSource: (source: Source) => void;
  readonly onRefresh: () => void;
  readonly onColumn: (field: FieldName, column: number | null) => void;
  readonly onSide: (label: string, side: string) => void;
  readonly onScale: (scale: string) => void;
  readonly onWithin: (field: string) => void;
  readonly onSample: () => void;
  readonly onShow: (sheet: string, address: string) => void;
}

/** Step 1 in words. */
export function dataView(state: PaneState, presses: DataPresses): DataPanelProps {
  const { locale, data } = state;
  const say = speaker(locale);
  const found = moreFields.filter((field) => data.mapping[field] !== undefined).length;
  return {
    ...sentence(state),
    firstRun:
      data.table === null && data.sources !== null
        ? { text: say("data.firstRun"), button: say("data.useSample"), onPress: presses.onSample }
        : null,
    source: sourceChoice(state, presses),
    columns: data.table === null ? [] : mainFields.map((field) => columnChoice(state, field)),
    moreColumns:
      data.table === null
        ? null
        : {
            label: say("data.moreColumns", { count: found }),
            columns: moreFields.map((field) => columnChoice(state, field)),
          },
    onColumn: (name, value) => {
      const field = [...mainFields, ...moreFields].find((each) => each === name);
      if (field !== undefined) presses.onColumn(field, value === "" ? null : Number(value));
    },
    scale: scaleChoice(state, presses),
    groups: groupsView(state, presses.onSide),
    within: withinChoice(state, presses),
    problems: problems(state, presses),
  };
}

type Sentence = Pick<DataPanelProps, "sentence" | "tone">;

const need = (sentence: string): Sentence => ({ sentence, tone: "unknown" });

function sentence(state: PaneState): Sentence {
  const { data, locale } = state;
  const say = speaker(locale);
  const { assembled, mapping, table } = data;
  if (table === null) {
    return need(say(data.sources?.offers.length === 0 ? "data.noSource" : "data.pickSource"));
  }
  if (mapping.score === undefined) return need(say("data.needScore"));
  if (mapping.group === undefined) return need(say("data.needGroup"));
  if (assembled === null) return need(say("busy.reading"));
  if (assembled.scores === null) {
    return need(say("data.noScores", { column: table.headers[mapping.score] ?? "" }));
  }
  return comparedSentence(state, assembled.compared);
}

function comparedSentence(state: PaneState, compared: Readonly<Record<Side, number>>): Sentence {
  const { locale } = state;
  const say = speaker(locale);
  const { sales, backOffice } = compared;
  const counts = {
    sales: formatNumber(locale, sales),
    backOffice: formatNumber(locale, backOffice),
  };
  if (backOffice === 0) return need(say("data.needBackOffice"));
  if (sales === 0) return need(say("data.needSales"));
  if (sales < 2 || backOffice < 2) return need(say("data.tooFew", counts));
  if (!isReady(state)) return need(say("data.noSpread"));
  return { sentence: say("data.ready", counts), tone: "fine" };
}

function sourceChoice(state: PaneState, presses: DataPresses): DataPanelProps["source"] {
  const { data, locale } = state;
  const say = speaker(locale);
  const offers = data.sources?.offers ?? [];
  const options = offers.map(({ source, label }) => ({ value: sourceKey(source), label }));
  const value = data.chosen === null ? "" : sourceKey(data.chosen);
  if (data.chosen !== null && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: labelOf(data.chosen) });
  }
  return {
    label: say("data.people"),
    value,
    options: value === "" ? [{ value: "", label: say("data.nothing") }, ...options] : options,
    count: data.table === null ? null : say("data.count", { rows: data.table.rows.length }),
    onChoose: (key) => {
      const offer = offers.find(({ source }) => sourceKey(source) === key);
      if (offer !== undefined) presses.onSource(offer.source);
    },
    refresh: { label: say("data.refresh"), onPress: presses.onRefresh },
  };
}

function labelOf(source: Source): string {
  switch (source.kind) {
    case "table":
      return `${source.sheet}!${source.table}`;
    case "range":
      return `${source.sheet}!${source.address}`;
    case "sheet":
      return source.sheet;
  }
}

function columnChoice(state: PaneState, field: FieldName): ColumnChoice {
  const { data, locale } = state;
  const say = speaker(locale);
  const needed = field === "score" || field === "group";
  const headers = (data.table?.headers ?? []).map((header, i): ChoiceOption => ({
    value: String(i),
    label: header,
  }));
  const scores = field === "score" ? (data.assembled?.scores ?? null) : null;
  return {
    field,
    label: say(fieldWord(field)),
    value: data.mapping[field] === undefined ? "" : String(data.mapping[field]),
    options: [
      { value: "", label: say(needed ? "data.field.pick" : "data.field.none") },
      ...headers,
    ],
    hint:
      scores === null
        ? null
        : say("data.range", {
            least: formatTyped(locale, scores.least),
            most: formatTyped(locale, scores.most),
            missing: say("data.missing", { count: scores.missing }),
          }),
    warning: data.unsure.has(field) ? say("data.ambiguous") : null,
  };
}

/** Grades can be on more than one scale: A, B and C are on two. */
function scaleChoice(state: PaneState, presses: DataPresses): DataPanelProps["scale"] {
  const { data, locale } = state;
  const assembled = data.assembled;
  if (assembled?.scale == null) return null;
  const say = speaker(locale);
  return {
    label: say("data.scale"),
    value: assembled.scale,
    options: assembled.scales.map((value) => ({ value, label: value })),
    hint: say("data.scale.hint"),
    onChoose: presses.onScale,
  };
}

function withinChoice(state: PaneState, presses: DataPresses): DataPanelProps["within"] {
  const { data, settings, locale } = state;
  if (data.assembled === null) return null;
  const say = speaker(locale);
  const fields = (["level", "department", "rater"] as const).filter(
    (field) => data.mapping[field] !== undefined,
  );
  return {
    label: say("data.within"),
    value: settings.compareWithin ?? "",
    options: [
      { value: "", label: say("data.within.none") },
      ...fields.map((field) => ({ value: field, label: stratumWord(state, field) })),
    ],
    hint: say("data.within.hint"),
    onChoose: presses.onWithin,
  };
}

function problems(state: PaneState, presses: DataPresses): DataPanelProps["problems"] {
  const { data, locale } = state;
  const found = data.assembled?.problems ?? [];
  if (data.table === null || found.length === 0) return null;
  const { table } = data;
  const say = speaker(locale);
  const item = (problem: PeopleIssue, i: number): ProblemItem => ({
    key: `${i}`,
    text: problemText(state, problem),
    places: problem.rows.slice(0, 6).map((row) => {
      const number = table.rowNumbers[row] ?? row + 1;
      return {
        label: say("data.row", { row: String(number) }),
        onShow: () => presses.onShow(table.sheet, addressOf(state, problem, number)),
      };
    }),
  });
  return { label: say("data.problems", { count: found.length }), items: found.map(item) };
}

/** The cell of a problem's column in its row, or the whole row's first cell. */
function addressOf({ data }: PaneState, { field }: PeopleIssue, row: number): string {
  const column = field === null ? 0 : (data.mapping[field] ?? 0);
  let letters = "";
  for (
    let rest = (data.table?.firstColumn ?? 0) + column + 1;
    rest > 0;
    rest = Math.floor((rest - 1) / 26)
  ) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
