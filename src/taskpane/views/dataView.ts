import { formatTyped } from "../../text/formatNumber";
import type { Source } from "../../workbook/read/Source";
import type { ColumnChoice, DataPanelProps } from "../panels/DataPanel";
import type { ChoiceOption } from "../panels/parts/Choice";
import type { PaneState } from "../state/PaneState";
import { sourceKey } from "../state/sourceKey";
import {
  attainmentChoice,
  offScaleChoice,
  questionsView,
  scaleChoice,
  type AskedPresses,
} from "./askedView";
import type { CalibratePresses } from "./CalibratePresses";
import { fieldWord, mainFields, moreFields, type FieldName } from "./fields";
import { dataSentence, type DataSentence } from "./dataSentence";
import { groupsView } from "./groupsView";
import { marketView } from "./marketView";
import { previousView, type PreviousPresses } from "./previousView";
import { problemsView } from "./problemsView";
import { rolesTable } from "./rolesView";
import { scaleView, type ScalePresses } from "./scaleView";
import { serviceEntry, type ServicePresses } from "./serviceView";
import { speaker } from "./speaker";
import { stratumWord } from "./stratumWord";

/** What a press in step 1 leads to. */
export interface DataPresses
  extends AskedPresses, PreviousPresses, ScalePresses, ServicePresses, CalibratePresses {
  readonly onSource: (source: Source) => void;
  readonly onRefresh: () => void;
  readonly onColumn: (field: FieldName, column: number | null) => void;
  readonly onSide: (label: string, side: string) => void;
  readonly onWithin: (field: string) => void;
  readonly onSample: () => void;
  readonly onShow: (sheet: string, address: string) => void;
  /** Takes up what was changed on the settings sheet. */
  readonly onReadSettings: () => void;
}

/** Step 1 in words. */
export function dataView(state: PaneState, presses: DataPresses): DataPanelProps {
  return { ...partsView(inSight(state), presses), ...dataSentence(state) };
}

/** The pane with what was last known of the people: nothing closes or loses the focus while they are put together anew. */
function inSight(state: PaneState): PaneState {
  const { data } = state;
  // Without a group column nobody is put together.
  const last = data.mapping.group === undefined ? null : data.lastAssembled;
  return { ...state, data: { ...data, assembled: data.assembled ?? last } };
}

/** Everything but the sentence. */
function partsView(
  state: PaneState,
  presses: DataPresses,
): Omit<DataPanelProps, keyof DataSentence> {
  const { locale, data } = state;
  const say = speaker(locale);
  const found = moreFields.filter((field) => data.mapping[field] !== undefined).length;
  return {
    firstRun:
      data.table === null && data.sources !== null
        ? { text: say("data.firstRun"), button: say("data.useSample"), onPress: presses.onSample }
        : null,
    source: sourceChoice(state, presses),
    columns:
      data.table === null ? [] : mainFields.map((field) => columnChoice(state, field, presses)),
    moreColumns:
      data.table === null
        ? null
        : {
            label: say("data.moreColumns", { count: found }),
            columns: moreFields.map((field) => columnChoice(state, field, presses)),
          },
    onColumn: (name, value) => {
      const field = [...mainFields, ...moreFields].find((each) => each === name);
      if (field !== undefined) presses.onColumn(field, value === "" ? null : Number(value));
    },
    questions: questionsView(state, presses),
    units: [
      scaleChoice(state, presses),
      offScaleChoice(state, presses),
      attainmentChoice(state, presses),
    ].filter((choice) => choice !== null),
    ownScale: scaleView(state, presses),
    service: serviceEntry(state, presses),
    groups: groupsView(state, presses.onSide),
    within: withinChoice(state, presses),
    previous: previousView(state, presses),
    problems: problemsView(state, presses.onShow),
    market: marketView(state, presses),
    roles: rolesFold(state),
    readSettings:
      state.write.existing === null
        ? null
        : { label: say("data.readSettings"), onPress: presses.onReadSettings },
  };
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

function columnChoice(state: PaneState, field: FieldName, presses: DataPresses): ColumnChoice {
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
    warning: data.unsure.has(field) ? say("data.standIn") : null,
    confirm: confirmOf(state, field, presses),
  };
}

/** A column that stands in for another is right once somebody says so. */
function confirmOf(
  { locale, data }: PaneState,
  field: FieldName,
  { onColumn }: DataPresses,
): ColumnChoice["confirm"] {
  const column = data.mapping[field];
  if (column === undefined || !data.unsure.has(field)) return null;
  const header = data.table?.headers[column] ?? "";
  return {
    label: speaker(locale)("data.standIn.confirm", { header }),
    onPress: () => onColumn(field, column),
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

/** Role templates are of use where process and result are known. */
function rolesFold(state: PaneState): DataPanelProps["roles"] {
  const { locale, data } = state;
  const { processScore, resultScore } = data.mapping;
  if (data.assembled === null || processScore === undefined || resultScore === undefined) {
    return null;
  }
  const say = speaker(locale);
  return {
    label: say("data.roles"),
    note: say("data.roles.note"),
    table: rolesTable(state),
  };
}
