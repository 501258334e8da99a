import type { MeetingRecord } from "../../workbook/sheets/MeetingRecord";
import type { MeetingState } from "./MeetingState";

const named = (names: readonly string[]): string[] =>
  names.map((name) => name.trim()).filter((name) => name !== "");

const textOrNull = (text: string | null): string | null => (text?.trim() ?? "") || null;

/** The meeting as it is kept: names without the blanks of somebody still typing, nothing that says nothing. */
export function recordOf(meeting: MeetingState): MeetingRecord {
  const recused = [...meeting.recused].map(([id, who]) => [id, named(who)] as const);
  const said = [...meeting.said].map(
    ([id, { proposer, dissent }]) =>
      [id, { proposer: textOrNull(proposer), dissent: textOrNull(dissent) }] as const,
  );
  const seconds = [...meeting.seconds].map(([id, spent]) => [id, Math.round(spent)] as const);
  return {
    chair: meeting.chair.trim(),
    authoriser: meeting.authoriser.trim(),
    attendees: named(meeting.attendees),
    recused: new Map(recused.filter(([, who]) => who.length > 0)),
    said: new Map(said.filter(([, { proposer, dissent }]) => (proposer ?? dissent) !== null)),
    votes: meeting.votes,
    seconds: new Map(seconds.filter(([, spent]) => spent > 0)),
    market: { word: meeting.market.word, reason: textOrNull(meeting.market.reason) },
    openPoints: named(meeting.openPoints),
    locked: meeting.locked,
  };
}
