import type { BlindVotes } from "../../engine";
import { cellText } from "../plan/cellText";
import { logColumns } from "../sheets/logColumns";
import { NAMES_MARK, POINTS_MARK, type MeetingField } from "../sheets/meetingLog";
import { noRecord, type MeetingRecord, type Said } from "../sheets/MeetingRecord";
import { keyOfWord } from "../words/sheetWords";
import { standingRows } from "./standingRows";

type Row = readonly unknown[];

/**
 * The meeting as the log tells it from its first row to its last: the last word on each fact counts, and what a write
 * said that was taken back does not.
 */
export function meetingOf(rows: readonly Row[]): MeetingRecord {
  return standingRows(rows).reduce(told, noRecord);
}

/** What of the meeting a row of the log is about, in whatever language; null for another row. */
export const meetingFieldOf = (row: Row): MeetingField | null =>
  keyOfWord<MeetingField>((words) => words.meeting.fields, cellText(row[logColumns.field]));

const listIn = (text: string, mark: string): string[] => (text === "" ? [] : text.split(mark));
const namesIn = (text: string): string[] => listIn(text, NAMES_MARK);

/** The meeting after one row of the log. */
function told(record: MeetingRecord, row: Row): MeetingRecord {
  const field = meetingFieldOf(row);
  if (field === null) return record;
  const value = cellText(row[logColumns.after]);
  const person = cellText(row[logColumns.person]);
  return person === ""
    ? (aboutMeeting[field]?.(record, value, cellText(row[logColumns.reason])) ?? record)
    : (aboutPerson[field]?.(record, value, person) ?? record);
}

type Tell = (record: MeetingRecord, value: string, of: string) => MeetingRecord;

const aboutMeeting: Partial<Record<MeetingField, Tell>> = {
  chair: (record, chair) => ({ ...record, chair }),
  authoriser: (record, authoriser) => ({ ...record, authoriser }),
  attendees: (record, value) => ({ ...record, attendees: namesIn(value) }),
  openPoints: (record, value) => ({ ...record, openPoints: listIn(value, POINTS_MARK) }),
  market: (record, value, reason) => ({
    ...record,
    market: { word: marketWord(value), reason: reason || null },
  }),
  locked: (record) => ({ ...record, locked: true }),
  unlocked: (record) => ({ ...record, locked: false }),
};

const aboutPerson: Partial<Record<MeetingField, Tell>> = {
  recused: (record, value, person) => ({
    ...record,
    recused: withOne(record.recused, person, value, namesIn),
  }),
  votes: (record, value, person) => ({
    ...record,
    votes: withOne(record.votes, person, value, votesIn),
  }),
  seconds: (record, value, person) => ({
    ...record,
    seconds: withOne(record.seconds, person, value, Number),
  }),
  proposer: (record, value, person) => ({
    ...record,
    said: saying(record.said, person, { proposer: value || null }),
  }),
  dissent: (record, value, person) => ({
    ...record,
    said: saying(record.said, person, { dissent: value || null }),
  }),
};

const marketWord = (text: string): MeetingRecord["market"]["word"] =>
  keyOfWord((words) => words.meeting.market, text);

function votesIn(text: string): BlindVotes {
  const [agree = 0, discuss = 0, abstain = 0] = text.split("/").map(Number);
  return { agree, discuss, abstain };
}

function withOne<T>(
  map: ReadonlyMap<string, T>,
  person: string,
  value: string,
  read: (text: string) => T,
): ReadonlyMap<string, T> {
  const next = new Map(map);
  if (value === "") next.delete(person);
  else next.set(person, read(value));
  return next;
}

function saying(
  map: ReadonlyMap<string, Said>,
  person: string,
  part: Partial<Said>,
): ReadonlyMap<string, Said> {
  const next = new Map(map);
  const said = { proposer: null, dissent: null, ...map.get(person), ...part };
  if (said.proposer === null && said.dissent === null) next.delete(person);
  else next.set(person, said);
  return next;
}
