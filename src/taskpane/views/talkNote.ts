import type { Person, Suggestion, WaterfallStep } from "../../engine";
import { formatNumber, formatSigned, rounded } from "../../text/formatNumber";
import type { Locale } from "../../text/Locale";
import type { Decision } from "../../workbook/sheets/Decision";
import { finalOf } from "../../workbook/sheets/finalOf";
import { sheetWords } from "../../workbook/words/sheetWords";
import { roundedParts } from "./roundedParts";
import { shownScore, type ScoreLook } from "./scoreLook";
import { speaker } from "./speaker";

const STEPS: readonly WaterfallStep[] = [
  "market",
  "weights",
  "leniency",
  "shift",
  "shape",
  "limits",
  "rounding",
];

/**
 * What a person is told about their own score: where it starts, what was added and why, and the sum that gives the
 * number. Nobody else's figures, and not the committee's own words, which may speak of others.
 *
 * @param decision As it counts
 */
export function talkNote(
  locale: Locale,
  person: Person,
  suggestion: Suggestion,
  decision: Decision | undefined,
  look: ScoreLook,
): string {
  const say = speaker(locale);
  const { digits } = look;
  const figure = (value: number): string => formatNumber(locale, value, digits);
  const { original, suggested } = suggestion;
  const final = finalOf(decision, original, suggested);
  const { processScore: process, resultScore: result } = person;
  const word = wordOf(decision, suggestion);
  const moves = movesOf(suggestion, word, final, digits);
  const sum = { original: figure(original), final: figure(final) };
  const parts = moves
    .map(({ amount }) => `${amount < 0 ? "−" : "+"} ${figure(Math.abs(amount))}`)
    .join(" ");
  const reason = reasonOf(locale, decision);
  const sentenceOf = (move: Move): string => {
    const amount = formatSigned(locale, move.amount, digits);
    return move.step === null
      ? say("note.override", { amount, reason })
      : say(`note.step.${move.step}`, { amount });
  };
  return [
    say("note.score", { final: shownScore(locale, look, final) }),
    say("note.from", { original: shownScore(locale, look, original) }),
    ...(process !== null && result !== null
      ? [say("note.parts", { process: figure(process), result: figure(result) })]
      : []),
    ...moves.map(sentenceOf),
    ...(word === "accept" ? [say("note.accepted", { reason })] : []),
    ...(word === "keep"
      ? [say(decision?.discussed === true ? "note.kept" : "note.unchanged")]
      : []),
    ...(moves.length > 0 ? [say("note.sum", { ...sum, parts })] : []),
    say("note.ask"),
  ].join("\n");
}

/** What was decided; a suggestion that changes nothing was not taken but kept. */
function wordOf(
  decision: Decision | undefined,
  { original, suggested }: Suggestion,
): Decision["decision"] {
  const word = decision?.decision ?? "keep";
  return word === "accept" && original === suggested ? "keep" : word;
}

interface Move {
  /** Null is the committee's own figure. */
  readonly step: WaterfallStep | null;
  readonly amount: number;
}

/** What leads from the original score to the final one, rounded so that what is printed adds up. */
function movesOf(
  { original, suggested, steps }: Suggestion,
  word: Decision["decision"],
  final: number,
  digits: number,
): readonly Move[] {
  const total = rounded(rounded(final, digits) - rounded(original, digits), digits);
  if (word === "override") return total === 0 ? [] : [{ step: null, amount: total }];
  if (word === "keep" || original === suggested) return [];
  const shown = roundedParts(
    total,
    STEPS.map((step) => steps[step]),
    digits,
  );
  return STEPS.map((step, i) => ({ step, amount: shown.parts[i]! })).filter(
    ({ amount }) => amount !== 0,
  );
}

function reasonOf(locale: Locale, decision: Decision | undefined): string {
  const words: Readonly<Record<string, string>> = sheetWords(locale).reasonCodes;
  const code = decision?.reasonCode ?? "";
  return words[code] ?? code;
}
