import { foldLabel, standIns, type Field, type MarketIndex } from "../../engine";
import type { Source, SourceTable } from "../../workbook/read/Source";
import type { Mapping, Recognised } from "../analyst/Analyst";
import { noData, type DataState } from "./DataState";
import { isWriting } from "./isWriting";
import { otherList } from "./otherList";
import type { DataEvent } from "./PaneEvent";
import type { PaneState } from "./PaneState";
import type { Reducers } from "./Reducers";
import { sourceKey } from "./sourceKey";
import { withoutScaleFields } from "./scaleField";
import { scaleOf } from "./TypedScale";
import { nothingWritten } from "./WriteState";

/** What happens to the list of people. */
export const dataReducers: Reducers<DataEvent> = {
  sourcesListed: (state, { sources }) => ({
    ...state,
    busy: null,
    data: { ...state.data, sources },
  }),
  tableRead: (state, { source, table, recognised, said }) => {
    const { data, write } = state;
    const [from, to] = [sourceKey(data.chosen ?? source), sourceKey(source)];
    const { undoable, existing } = write;
    return outdated({
      ...state,
      stale: false,
      data: sameList(data, source, table)
        ? { ...data, table }
        : {
            ...noData,
            sources: data.sources,
            chosen: source,
            table,
            ...asked(recognised),
            ...said,
          },
      ...(from === to
        ? {}
        : {
            ...otherList(state, from, to),
            // Another list may be on another scale.
            settings: { ...state.settings, scale: null },
            mistyped: new Map(),
            write: { ...nothingWritten, undoable, existing },
          }),
    });
  },
  columnChosen: (state, { field, column }) => {
    const { questions } = state.data;
    return mappedTo(
      state,
      field,
      column,
      questions.filter((each) => each.column !== column),
    );
  },
  questionAnswered: (state, { column, field }) => {
    const questions = state.data.questions.filter((each) => each.column !== column);
    return stoodIn(
      field === null
        ? { ...state, data: { ...state.data, questions } }
        : mappedTo(state, field, column, questions),
    );
  },
  scaleChosen: (state, { scale }) => outdated({ ...state, data: { ...state.data, scale } }),
  scaleTyped: (state, { scale: typedScale }) => {
    if (typedScale === null) return outdated(withoutScale(state));
    const settings = { ...state.settings, scale: scaleOf(typedScale) };
    return outdated({ ...state, settings, data: { ...state.data, typedScale } });
  },
  attainmentSaid: (state, { unit }) =>
    outdated({ ...state, data: { ...state.data, attainment: unit } }),
  offScaleSaid: (state, { keep }) =>
    outdated({ ...state, data: { ...state.data, keepOffScale: keep } }),
  countToSaid: (state, { countTo }) => outdated({ ...state, data: { ...state.data, countTo } }),
  previousRead: (state, { list }) => {
    const { table, id, score } = list;
    const cycle = id === null || score === null ? null : { table, id, score };
    return outdated({ ...state, data: { ...state.data, previous: { ...list, cycle } } });
  },
  previousForgotten: (state) => outdated({ ...state, data: { ...state.data, previous: null } }),
  sideChosen: (state, { label, side }) => {
    const sides = new Map(state.data.sides).set(label, side);
    return outdated({ ...state, data: { ...state.data, sides } });
  },
  assembled: (state, { revision, assembled }) => {
    if (revision !== state.revision) return state;
    const { sides } = assembled;
    const data = { ...state.data, assembled, lastAssembled: assembled, sides };
    const { market } = state.settings;
    const indices = withListed(market.indices, assembled.indices);
    const settings = { ...state.settings, market: { ...market, indices } };
    return { ...state, busy: null, data, settings };
  },
  sourceChanged: (state) =>
    state.data.table === null || isWriting(state) ? state : { ...state, stale: true },
};

/** Indices as people gave them; what came from the list follows the list, and is completed from it. */
function withListed(given: readonly MarketIndex[], listed: readonly MarketIndex[]): MarketIndex[] {
  const follows = (one: MarketIndex): boolean => listed.some(({ source }) => source === one.source);
  if (given.length > 0 && !given.some(follows)) return [...given];
  const key = ({ territory }: MarketIndex): string => foldLabel(territory);
  const byTerritory = new Map(listed.map((each) => [key(each), each]));
  const known = given.map((each) => {
    const own = byTerritory.get(key(each));
    return own?.source === each.source ? { ...each, index: own.index } : each;
  });
  const names = new Set(given.map(key));
  return [...known, ...listed.filter((each) => !names.has(key(each)))];
}

/** The same list read again keeps what people said about it. */
function sameList(data: DataState, source: Source, table: SourceTable): boolean {
  return (
    data.chosen !== null &&
    sourceKey(data.chosen) === sourceKey(source) &&
    data.table?.headerFingerprint === table.headerFingerprint
  );
}

const asked = ({ mapping, unsure, questions }: Recognised) => ({
  ...{ mapping, questions },
  unsure: new Set(unsure),
});

/**
 * The pane once a field has another column; another group column forgets who was on which side, another score column the
 * scale somebody typed.
 */
function mappedTo(
  state: PaneState,
  field: Field,
  column: number | null,
  questions: DataState["questions"],
): PaneState {
  const { data } = state;
  const unsure = new Set(data.unsure);
  unsure.delete(field);
  const sides = field === "group" ? noData.sides : data.sides;
  const mapping = mapped(data.mapping, field, column);
  const next = { ...state, data: { ...data, mapping, unsure, questions, sides } };
  const { score } = data.mapping;
  return outdated(score === undefined || score === mapping.score ? next : withoutScale(next));
}

const withoutScale = ({ data, settings, mistyped, ...state }: PaneState): PaneState => ({
  ...state,
  mistyped: withoutScaleFields(mistyped),
  data: { ...data, typedScale: null },
  settings: { ...settings, scale: null },
});

/** The pane once nothing is left that may be headed as group or score: what stands in for them is proposed. */
function stoodIn(state: PaneState): PaneState {
  const { data } = state;
  const open = data.questions.flatMap(({ candidates }) => candidates);
  const found = standIns(Object.keys(data.mapping) as Field[], open);
  if (found.length === 0) return state;
  const proposed = found.map(({ field, instead }) => [field, data.mapping[instead]]);
  const mapping = { ...data.mapping, ...Object.fromEntries(proposed) } as Mapping;
  const unsure = new Set([...data.unsure, ...found.map(({ field }) => field)]);
  return outdated({ ...state, data: { ...data, mapping, unsure } });
}

function mapped(mapping: Mapping, field: Field, column: number | null): Mapping {
  const entries = Object.entries(mapping).filter(([name]) => name !== field);
  const others = Object.fromEntries(entries) as Mapping;
  return column === null ? others : { ...others, [field]: column };
}

/** What was computed no longer answers what is asked. People stay in sight until they are put together anew. */
function outdated(state: PaneState): PaneState {
  return {
    ...state,
    revision: state.revision + 1,
    report: null,
    answered: null,
    data: { ...state.data, assembled: null },
  };
}
