import type { Analysis } from "../../engine";
import { formatNumber, formatSigned } from "../../text/formatNumber";
import type { FigureTableProps } from "../panels/parts/FigureTable";
import { counted } from "../state/counted";
import { outcomeOf } from "../state/outcomeOf";
import type { PaneState } from "../state/PaneState";
import { scoreDigits } from "./scoreDigits";
import { speaker } from "./speaker";

/** Changes that all go one way are worth a question from this many on. */
const LOPSIDED = 3;

/** The gap, the spread and the direction of the changes as decided so far. */
export function liveFigures(
  { locale, meeting, settings }: PaneState,
  analysis: Analysis,
): { readonly live: FigureTableProps; readonly asymmetry: string | null } {
  const say = speaker(locale);
  const { gap, spread, up, down } = outcomeOf(analysis, counted(meeting), settings.margin);
  const digits = scoreDigits(analysis);
  const row = (key: string, label: string, before: string, now: string) => ({
    key,
    cells: [label, before, now],
    faint: false,
  });
  const lopsided = up + down >= LOPSIDED && (up === 0 || down === 0);
  return {
    live: {
      caption: say("decide.live"),
      columns: [
        { label: say("calibrate.after.measure"), figures: false },
        { label: say("calibrate.after.before"), figures: true },
        { label: say("calibrate.after.after"), figures: true },
      ],
      rows: [
        row(
          "gap",
          say("decide.live.gap"),
          formatSigned(locale, analysis.overall.gap, 1),
          formatSigned(locale, gap.gap, 1),
        ),
        row(
          "spread",
          say("decide.live.spread"),
          formatNumber(locale, spread.before, digits),
          formatNumber(locale, spread.after, digits),
        ),
        row(
          "moves",
          say("decide.live.moves"),
          "",
          [up, down].map((n) => formatNumber(locale, n)).join(say("frame.list")),
        ),
      ],
    },
    asymmetry: lopsided
      ? say("decide.live.asymmetry", { count: up + down, direction: up > 0 ? "up" : "down" })
      : null,
  };
}

/** The same in one line, for the card of a person. */
export function liveLine({ locale, meeting, settings }: PaneState, analysis: Analysis): string {
  const { gap, spread, up, down } = outcomeOf(analysis, counted(meeting), settings.margin);
  const say = speaker(locale);
  const digits = scoreDigits(analysis);
  const moved = (before: string, after: string): string =>
    before === after ? before : say("decide.move", { before, after });
  return say("decide.live.line", {
    gap: moved(formatSigned(locale, analysis.overall.gap, 1), formatSigned(locale, gap.gap, 1)),
    spread: moved(
      formatNumber(locale, spread.before, digits),
      formatNumber(locale, spread.after, digits),
    ),
    up: formatNumber(locale, up),
    down: formatNumber(locale, down),
  });
}
