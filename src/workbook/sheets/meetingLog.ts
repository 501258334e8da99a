import type { SheetWords } from "../words/en";
import type { PlainCell } from "../plan/toCell";
import type { LogEntry } from "./logChain";
import type { MeetingRecord } from "./MeetingRecord";

/** A field of the meeting as the log names it. */
export type MeetingField = keyof SheetWords["meeting"]["fields"];

/** One fact of the meeting as cells hold it: about a person or, with null, about the meeting. */
export interface MeetingFact {
  readonly field: MeetingField;
  readonly person: string | null;
  readonly value: PlainCell;
  readonly reason: string | null;
}

/** What stands between several names in one cell. */
export const NAMES_MARK = "; ";
/** What stands between several points in one cell. */
export const POINTS_MARK = "\n";

/** The meeting as facts, those that hold nothing left out; without "locked", which is an act. */
export function meetingFacts(record: MeetingRecord, words: SheetWords): readonly MeetingFact[] {
  const { market, said } = record;
  const about = (field: MeetingField, value: PlainCell, reason: string | null = null) => [
    { field, person: null, value, reason },
  ];
  const each = <T>(
    field: MeetingField,
    values: ReadonlyMap<string, T>,
    cell: (value: T) => PlainCell,
  ): MeetingFact[] =>
    [...values].map(([person, value]) => ({ field, person, value: cell(value), reason: null }));
  return [
    ...about("chair", record.chair),
    ...about("authoriser", record.authoriser),
    ...about("attendees", record.attendees.join(NAMES_MARK)),
    ...about(
      "market",
      market.word === null ? "" : words.meeting.market[market.word],
      market.reason,
    ),
    ...about("openPoints", record.openPoints.join(POINTS_MARK)),
    ...each("recused", record.recused, (who) => who.join(NAMES_MARK)),
    ...each("proposer", said, ({ proposer }) => proposer),
    ...each("dissent", said, ({ dissent }) => dissent),
    ...each("votes", record.votes, ({ agree, discuss, abstain }) =>
      [agree, discuss, abstain].join("/"),
    ),
    ...each("seconds", record.seconds, (seconds) => Math.round(seconds)),
  ].filter(({ value, reason }) => !isBlank(value) || !isBlank(reason));
}

const isBlank = (cell: PlainCell): boolean => cell === null || cell === "";

const nameOf = ({ field, person }: MeetingFact): string => `${field}\t${person ?? ""}`;

interface Circumstances {
  readonly time: string;
  readonly words: SheetWords;
  /** Why the decisions are unlocked. */
  readonly unlockReason: string | null;
}

/** What the log says about a meeting that went from `before` to `after`: one row a fact that changed. */
export function meetingEntries(
  before: MeetingRecord,
  after: MeetingRecord,
  { time, words, unlockReason }: Circumstances,
): readonly LogEntry[] {
  const { fields } = words.meeting;
  const who = after.chair === "" ? null : after.chair;
  const known = new Map(meetingFacts(before, words).map((fact) => [nameOf(fact), fact]));
  const now = meetingFacts(after, words);
  const kept = new Set(now.map(nameOf));
  const gone = [...known.values()].filter((fact) => !kept.has(nameOf(fact)));
  const entries = [...now, ...gone.map((fact) => ({ ...fact, value: null, reason: null }))].flatMap(
    (fact): LogEntry[] => {
      const was = known.get(nameOf(fact));
      if (was?.value === fact.value && was.reason === fact.reason) return [];
      const { person, value, reason } = fact;
      return [
        {
          time,
          who,
          person,
          field: fields[fact.field],
          before: was?.value ?? null,
          after: value,
          reason,
        },
      ];
    },
  );
  if (before.locked === after.locked) return entries;
  const field = fields[after.locked ? "locked" : "unlocked"];
  const act = { time, who, person: null, field, before: null, after: null };
  return [...entries, { ...act, reason: after.locked ? null : unlockReason }];
}
