import type { Field } from "../../engine";
import type { Mapping } from "../analyst/Analyst";
import { noData } from "./DataState";
import { noMeeting } from "./MeetingState";
import type { DataEvent } from "./PaneEvent";
import type { PaneState } from "./PaneState";
import type { Reducers } from "./Reducers";
import { sourceKey } from "./sourceKey";
import { nothingWritten } from "./WriteState";

/** What happens to the list of people. */
export const dataReducers: Reducers<DataEvent> = {
  sourcesListed: (state, { sources }) => ({
    ...state,
    busy: null,
    data: { ...state.data, sources },
  }),
  tableRead: (state, { source, table, recognised, sides }) => {
    const { chosen, sources } = state.data;
    const same = chosen === null || sourceKey(chosen) === sourceKey(source);
    const { mapping, unsure } = recognised;
    const { undoable, existing } = state.write;
    return outdated({
      ...state,
      stale: false,
      data: { ...noData, sources, chosen: source, table, mapping, unsure: new Set(unsure), sides },
      meeting: same ? state.meeting : { ...noMeeting, masked: state.meeting.masked },
      write: same ? state.write : { ...nothingWritten, undoable, existing },
    });
  },
  columnChosen: (state, { field, column }) => {
    const { data } = state;
    const unsure = new Set(data.unsure);
    unsure.delete(field);
    const sides = field === "group" ? noData.sides : data.sides;
    const mapping = mapped(data.mapping, field, column);
    return outdated({ ...state, data: { ...data, mapping, unsure, sides } });
  },
  scaleChosen: (state, { scale }) => outdated({ ...state, data: { ...state.data, scale } }),
  sideChosen: (state, { label, side }) => {
    const sides = new Map(state.data.sides).set(label, side);
    return outdated({ ...state, data: { ...state.data, sides } });
  },
  assembled: (state, { revision, assembled }) => {
    if (revision !== state.revision) return state;
    const data = { ...state.data, assembled, sides: assembled.sides };
    const { market } = state.settings;
    const indices = market.indices.length === 0 ? assembled.indices : market.indices;
    const settings = { ...state.settings, market: { ...market, indices } };
    return { ...state, busy: null, data, settings };
  },
  sourceChanged: (state) =>
    state.data.table === null || state.busy === "writing" || state.busy === "undoing"
      ? state
      : { ...state, stale: true },
};

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
    data: { ...state.data, assembled: null },
  };
}
