import type { Analysis } from "../../engine";
import type { Locale } from "../../text/Locale";
import { moment } from "../plan/moment";
import type { Reopening } from "../state/reopenings";
import { filled, labelled } from "../words/sheetWords";
import type { SheetWords } from "../words/en";
import type { Decision, DecisionWord } from "./Decision";
import { gradeFacts } from "./gradeFacts";
import { isDecidedUndiscussed } from "./isDecidedUndiscussed";
import type { MeetingRecord } from "./MeetingRecord";
import { reasonWord } from "./reasonWord";
import { textLines } from "./textLines";

/** What the minutes say about the meeting as a whole. */
export interface MinutesCircumstances {
  /** Local date and time as text; null when nobody started the clock. */
  readonly began: string | null;
  readonly ended: string;
  /** Why the decisions were opened again after earlier minutes, each time. */
  readonly reopened: readonly Reopening[];
  /** SHA-256 of settings and of what was read. */
  readonly settings: string;
  readonly data: string;
  /** What the decisions made of the scores. */
  readonly outcome: {
    readonly gap: readonly [number, number];
    readonly spread: readonly [number, number];
    readonly up: number;
    readonly down: number;
  };
  /** The log as it is with this write in it. */
  readonly log: {
    readonly head: string;
    readonly rows: number;
    /** Row of the log's sheet from which on the checks are wrong, or null. */
    readonly brokenRow: number | null;
  };
}

interface Meeting extends MinutesCircumstances {
  readonly analysis: Analysis;
  readonly locale: Locale;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly meeting: MeetingRecord;
}

/** Latin characters one line of a fact holds on the printed page. */
const LINE = 110;

/** The facts above the table: a label and a text each; a long text goes on in lines without a label. */
export function minutesFacts(
  input: Meeting,
  words: SheetWords,
): readonly (readonly [string, string])[] {
  const { meeting, decisions, outcome, log } = input;
  const { facts, none, notSaid, brokenFrom, reopening } = words.meeting.minutes;
  const made = [...decisions.values()];
  const spoken = made.filter(({ discussed }) => discussed);
  const unspoken = made.filter(({ discussed, decision }) => !discussed && decision !== "keep");
  const count = (word: DecisionWord): number =>
    spoken.filter(({ decision }) => decision === word).length;
  const seconds = [...meeting.seconds.values()].reduce((sum, each) => sum + each, 0);
  const line = (label: string, text: string): (readonly [string, string])[] =>
    textLines(text === "" ? notSaid : text, LINE).map((part, i) => [i === 0 ? label : "", part]);
  const { list } = words.marks;
  const pair = (both: readonly [number, number]): string =>
    both.map((figure) => figure.toFixed(1)).join(list);
  return [
    ...line(facts.began, input.began ?? ""),
    ...line(facts.ended, input.ended),
    ...input.reopened.flatMap(({ at, who, reason }, i) =>
      line(
        i === 0 ? facts.reopened : "",
        filled(reopening, { at: moment(at), who: who || notSaid, reason: reason || notSaid }),
      ),
    ),
    ...line(facts.chair, meeting.chair),
    ...line(facts.authoriser, meeting.authoriser),
    ...line(facts.attendees, meeting.attendees.join(list)),
    ...line(facts.market, marketText(meeting, words)),
    ...line(facts.people, String(spoken.length)),
    ...line(facts.duration, (seconds / 60).toFixed(0)),
    ...line(facts.decisions, [count("keep"), count("accept"), count("override")].join(list)),
    ...line(facts.unspoken, String(unspoken.length)),
    ...undiscussedTexts(made, words).flatMap((text, i) =>
      line(i === 0 ? facts.undiscussed : "", text),
    ),
    ...line(facts.gap, pair(outcome.gap)),
    ...line(facts.spread, pair(outcome.spread)),
    ...line(facts.moves, [outcome.up, outcome.down].join(list)),
    ...gradeTexts(input, words).flatMap((texts, part) =>
      texts.flatMap((text, i) => line(i > 0 ? "" : part === 0 ? facts.grades : facts.rules, text)),
    ),
    ...(meeting.openPoints.length === 0 ? [none] : meeting.openPoints).flatMap((point, i) =>
      line(i === 0 ? facts.openPoints : "", point),
    ),
    ...line(facts.settings, `SHA-256 ${input.settings}`),
    ...line(facts.data, `SHA-256 ${input.data}`),
    ...line(facts.log, String(log.rows)),
    ...(log.brokenRow === null
      ? []
      : line(facts.broken, filled(brokenFrom, { row: String(log.brokenRow) }))),
    ...line(facts.head, log.head),
    ...line(facts.signatures, filled("{a} ____________   {b} ____________", signers(meeting))),
  ];
}

/** How many people have each grade, and what each rule allows, so that a quota can be checked on the signed page. */
function gradeTexts(
  { analysis, decisions, locale }: Meeting,
  { meeting: { minutes }, summary: { kinds } }: SheetWords,
): readonly (readonly string[])[] {
  const found = gradeFacts(analysis, [...decisions.values()], locale);
  if (found === null) return [];
  const shown = (count: number | null): string =>
    count === null ? minutes.unknown : String(count);
  return [
    found.grades.map(({ grade, before, suggested, decided, seats }) =>
      filled(minutes.grade, {
        ...{ grade, before: shown(before), suggested: shown(suggested) },
        ...{ decided: shown(decided), seats: shown(seats) },
      }),
    ),
    found.rules.map(
      ({ rule, hard, least, most, decided }) =>
        filled(minutes.rule, {
          ...{ rule, kind: hard ? kinds.hard : kinds.soft },
          ...{ least: String(least), most: String(most), decided: shown(decided) },
        }) + apartFrom(least, most, decided, minutes),
    ),
  ];
}

/** How many people too many or too few a rule has as decided; nothing where it holds. */
function apartFrom(
  least: number,
  most: number,
  decided: number | null,
  { tooMany, tooFew }: SheetWords["meeting"]["minutes"],
): string {
  if (decided === null || (decided >= least && decided <= most)) return "";
  return decided > most
    ? filled(tooMany, { count: String(decided - most) })
    : filled(tooFew, { count: String(least - decided) });
}

/** What was decided on those nobody spoke about, and why: how many, once for each reason and note. */
function undiscussedTexts(made: readonly Decision[], words: SheetWords): string[] {
  const counts = new Map<string, number>();
  for (const { decision, reasonCode, note } of made.filter(isDecidedUndiscussed)) {
    const why = [reasonWord(reasonCode, words), note?.trim()].filter((part) => part);
    const text = labelled(words.decisions[decision], why.join(words.marks.list), words);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `${String(count)} × ${text}`);
}

const signers = ({ chair, authoriser }: MeetingRecord) => ({ a: chair, b: authoriser });

function marketText({ market }: MeetingRecord, words: SheetWords): string {
  if (market.word === null) return market.reason ?? "";
  const word = words.meeting.market[market.word];
  return market.reason === null ? word : labelled(word, market.reason, words);
}
