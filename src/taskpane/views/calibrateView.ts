import { formatNumber, formatSigned, formatTyped } from "../../text/formatNumber";
import { joinSentences } from "../../text/joinSentences";
import type { Analysis, AnalysisSettings, Movers, NoSuggestionReason } from "../../engine";
import type { Report } from "../analyst/Analyst";
import type { CalibratePanelProps } from "../panels/CalibratePanel";
import type { FigureTableProps } from "../panels/parts/FigureTable";
import type { Tone } from "../panels/parts/Headline";
import type { Locale } from "../../text/Locale";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { guardrailsView } from "./guardrailsView";
import { leverItems } from "./leverItems";
import { distributionPicture } from "./pictures";
import { rulesView } from "./rulesView";
import { scoreDigits } from "./scoreDigits";
import { speaker } from "./speaker";
import { stratumWord } from "./stratumWord";

/** Step 3 in words. */
export function calibrateView(
  state: PaneState,
  report: Report,
  presses: CalibratePresses,
): CalibratePanelProps {
  const { locale } = state;
  const { analysis, diagnosis } = report;
  const say = speaker(locale);
  return {
    ...sentence(state, report),
    leversHeading: say("calibrate.levers"),
    gapHeading: say("calibrate.gap"),
    levers: leverItems(state, report, presses),
    strength: strength(state, report, presses),
    guardrails: guardrailsView(state, presses),
    rules: rulesView(state, analysis, presses),
    after: after(state, report),
    distributionHeading: say("diagnose.distribution"),
    distribution: distributionPicture(
      { locale },
      diagnosis,
      !state.changeNothing && analysis.moved.people > 0,
    ),
    decide: say("verdict.peopleDecide"),
  };
}

function strength(
  { changeNothing, locale, settings }: PaneState,
  { analysis: { strength: used, levers, residualGate } }: Report,
  { onChange }: CalibratePresses,
): CalibratePanelProps["strength"] {
  const say = speaker(locale);
  const percent = changeNothing ? 0 : Math.round(100 * used);
  const residual = levers.at(-1);
  const before = levers.at(-2);
  const gapOf = (lever: typeof residual): string =>
    lever === undefined ? "" : formatSigned(locale, lever.gap.gap, 1);
  return {
    label: say("calibrate.strength"),
    percent,
    figure: say("calibrate.strength.percent", { percent: formatNumber(locale, percent) }),
    effect: say("calibrate.effect", {
      before: gapOf(before),
      after: changeNothing ? gapOf(before) : gapOf(residual),
    }),
    smallest: {
      label: say("calibrate.smallest"),
      on: settings.residual.strength === "smallest",
    },
    note: say("calibrate.strength.note"),
    disabled: residualGate === "too-few" || residualGate === "inconclusive",
    onMove: (moved) => onChange({ residual: { strength: moved / 100 } }),
    onSmallest: (on) => onChange({ residual: { strength: on ? "smallest" : used } }),
  };
}

interface Sentence {
  readonly sentence: string;
  readonly tone: Tone;
}

function sentence(state: PaneState, { analysis }: Report): Sentence {
  const { locale, changeNothing } = state;
  const say = speaker(locale);
  if (changeNothing) return { sentence: say("calibrate.nothing"), tone: "plain" };
  if (analysis.noSuggestion !== null)
    return refusalSentence(state, analysis, analysis.noSuggestion);
  const start = analysis.levers[0]?.gap.gap ?? 0;
  return movedSentence(state, analysis, start, analysis.levers.at(-1)?.gap.gap ?? start);
}

function movedSentence(
  { locale, settings }: PaneState,
  { reached, strength, moved }: Analysis,
  before: number,
  end: number,
): Sentence {
  const say = speaker(locale);
  const gaps = { before: formatSigned(locale, before, 1), after: formatSigned(locale, end, 1) };
  const turned = before * end < 0;
  const grown = Math.abs(end) > Math.abs(before);
  if (turned && (grown || !reached)) {
    return { sentence: say("calibrate.reversed", gaps), tone: "finding" };
  }
  // What was tolerable at the start needed nothing, and only the last step ever looks for the least.
  const needed = Math.abs(before) > settings.margin;
  const sought = settings.residual.strength === "smallest" && strength > 0;
  const least = needed && sought && reached && !turned;
  const outcome = say(least ? "calibrate.enough" : "calibrate.set", {
    ...gaps,
    people: moved.people,
  });
  return {
    sentence: joinSentences(locale, [outcome, ...lowered(locale, settings.move, moved)]),
    tone: !reached || grown ? "unknown" : needed ? "fine" : "plain",
  };
}

// Where the side that moves is the one ahead, its scores go down: then it is said how to raise the other side's instead.
function lowered(locale: Locale, move: Movers, { up, down }: Analysis["moved"]): string[] {
  if (move === "both" || down <= up) return [];
  const say = speaker(locale);
  const other = say(move === "sales" ? "calibrate.move.backOffice" : "calibrate.move.sales");
  const all = up === 0 ? "yes" : "no";
  return [say("calibrate.lowered", { all, people: down, field: say("calibrate.move"), other })];
}

function refusalSentence(
  { locale, settings }: PaneState,
  analysis: Analysis,
  reason: NoSuggestionReason,
): Sentence {
  const say = speaker(locale);
  const margin = formatTyped(locale, settings.margin);
  switch (reason) {
    case "within-tolerance":
      return { sentence: withinSentence(locale, analysis, margin), tone: "fine" };
    case "infeasible":
      return { sentence: say(infeasibleKey(settings), { margin }), tone: "unknown" };
    case "inconclusive":
    case "too-few":
      return { sentence: say(`calibrate.${reason}`), tone: "unknown" };
  }
}

// "Within" is for what is shown to be so; a measured gap may be within while its interval is not.
function withinSentence(locale: Locale, analysis: Analysis, margin: string): string {
  const say = speaker(locale);
  const primary = (analysis.primary === "within" ? analysis.within : null) ?? analysis.overall;
  if (primary.verdict === "none") return say("calibrate.within-tolerance", { margin });
  const reach = primary.gap < 0 ? primary.lower : primary.upper;
  return say("calibrate.measured-within", {
    margin,
    gap: formatSigned(locale, primary.gap, 1),
    reach: formatSigned(locale, reach, 1),
  });
}

// What there is to loosen: a limit, else protection, else nothing.
function infeasibleKey({ maxMove, protectedIds }: AnalysisSettings) {
  if (maxMove !== null) return "calibrate.infeasible";
  return protectedIds.length > 0 ? "calibrate.infeasible.protected" : "calibrate.infeasible.shared";
}

function after(state: PaneState, { analysis }: Report): FigureTableProps {
  const digits = scoreDigits(analysis);
  const { locale, settings, changeNothing } = state;
  const say = speaker(locale);
  const { overall, within, moved } = analysis;
  const end = changeNothing ? { overall, within } : analysis.after;
  const still = changeNothing
    ? { people: 0, up: 0, down: 0, largest: 0, total: 0, overtakes: 0 }
    : moved;
  const signed = (value: number): string => formatSigned(locale, value, 1);
  const count = (value: number): string => formatNumber(locale, value);
  const row = (key: string, label: string, before: string, then: string) => ({
    key,
    cells: [label, before, then],
    faint: false,
  });
  const rows = [
    row("gap", say("calibrate.after.gap"), signed(overall.gap), signed(end.overall.gap)),
  ];
  if (within !== null && end.within !== null && settings.compareWithin !== null) {
    const stratum = stratumWord(state, settings.compareWithin);
    rows.push(
      row(
        "within",
        say("calibrate.after.within", { stratum }),
        signed(within.gap),
        signed(end.within.gap),
      ),
    );
  }
  rows.push(row("moved", say("calibrate.after.moved"), "", count(still.people)));
  if (still.people > 0) {
    rows.push(
      row(
        "up",
        say("calibrate.after.up"),
        "",
        [count(still.up), count(still.down)].join(say("frame.list")),
      ),
      row(
        "largest",
        say("calibrate.after.largest"),
        "",
        formatNumber(locale, still.largest, digits),
      ),
      row("total", say("calibrate.after.total"), "", formatNumber(locale, still.total, digits)),
      row("overtakes", say("calibrate.after.overtakes"), "", count(still.overtakes)),
    );
  }
  return {
    caption: say("calibrate.after"),
    columns: [
      { label: say("calibrate.after.measure"), figures: false },
      { label: say("calibrate.after.before"), figures: true },
      { label: say("calibrate.after.after"), figures: true },
    ],
    rows,
  };
}
