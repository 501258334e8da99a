import { undecided, type Decision } from "../../workbook/sheets/Decision";
import { noRecord, type MeetingRecord } from "../../workbook/sheets/MeetingRecord";
import { nothingRead, type MeetingRead, type MeetingState } from "./MeetingState";
import { recordOf } from "./recordOf";
import { sameDecision } from "./sameDecision";
import type { WrittenCalibration } from "./WriteEvent";

type Decisions = ReadonlyMap<string, Decision>;

/**
 * The meeting after the sheets were read: what was not touched in the pane follows the sheets, what was is kept until it
 * is written. Whether it is locked is the workbook's word alone.
 */
export function resumed(meeting: MeetingState, found: WrittenCalibration | null): MeetingState {
  if (found === null) return { ...meeting, locked: false, read: nothingRead };
  const decisions = new Map(found.decisions.map((each) => [each.id, each]));
  const { suggested } = found;
  return followed(meeting, { decisions, suggested, record: found.meeting ?? noRecord });
}

/** The meeting once the sheets say `read`. */
export function followed(meeting: MeetingState, read: MeetingRead): MeetingState {
  const { record } = read;
  const decisions = mergedDecisions(meeting.decisions, meeting.read.decisions, read.decisions);
  return {
    ...meeting,
    ...mergedRecord(recordOf(meeting), meeting.read.record, record),
    locked: record.locked,
    lockAsked: meeting.lockAsked && !record.locked,
    decisions,
    suggested: withAcceptedInSheet(meeting, decisions, read),
    read,
  };
}

/** An acceptance the sheet did not have before agreed to the score that stands beside it there, whatever is suggested here. */
function withAcceptedInSheet(
  { suggested, read: before }: MeetingState,
  decisions: Decisions,
  read: MeetingRead,
): MeetingState["suggested"] {
  const next = new Map(suggested);
  for (const [id, score] of read.suggested) {
    const theirs = read.decisions.get(id);
    const mine = decisions.get(id);
    if (theirs?.decision !== "accept" || mine === undefined) continue;
    const isNew = !sameDecision(before.decisions.get(id) ?? undecided(id), theirs);
    if (isNew && sameDecision(mine, theirs)) next.set(id, score);
  }
  return next;
}

/** Where the sheet changed since it was last read, its decisions; elsewhere the pane's. */
export function withSheetTaken(meeting: MeetingState, decisions: readonly Decision[]): Decisions {
  const next = new Map(meeting.decisions);
  for (const theirs of decisions) {
    const before = meeting.read.decisions.get(theirs.id) ?? undecided(theirs.id);
    if (!sameDecision(theirs, before)) next.set(theirs.id, theirs);
  }
  return next;
}

function mergedDecisions(mine: Decisions, before: Decisions, theirs: Decisions): Decisions {
  const merged = new Map<string, Decision>();
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const blank = undecided(id);
    const kept = mine.get(id) ?? blank;
    const touched = !sameDecision(kept, before.get(id) ?? blank);
    const decision = touched ? kept : (theirs.get(id) ?? kept);
    if (mine.has(id) || !sameDecision(decision, blank)) merged.set(id, decision);
  }
  return merged;
}

const asText = (part: MeetingRecord[keyof MeetingRecord]): string =>
  JSON.stringify(part instanceof Map ? [...part] : part);

function mergedRecord(
  mine: MeetingRecord,
  before: MeetingRecord,
  theirs: MeetingRecord,
): Partial<MeetingRecord> {
  const untouched = (Object.keys(theirs) as (keyof MeetingRecord)[]).filter(
    (key) => asText(mine[key]) === asText(before[key]),
  );
  return Object.fromEntries(untouched.map((key) => [key, theirs[key]]));
}
