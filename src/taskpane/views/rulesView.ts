import type { Analysis, AnalysisSettings, DistributionRule } from "../../engine";
import { formatNumber, formatSigned } from "../../text/formatNumber";
import { ruleSentence } from "../../text/ruleSentence";
import { countsBefore, suggestedCounts } from "../../workbook/sheets/gradeFacts";
import type { FigureTableProps } from "../panels/parts/FigureTable";
import type { RulesProps } from "../panels/parts/Rules";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { ruleEntries } from "./ruleEntries";
import { speaker } from "./speaker";

/** More grades than this are scores. */
const MOST_GRADES = 12;

/** The target distribution in words: rules soft or hard, whether they can hold, the seats and who would have to move. */
export function rulesView(
  state: PaneState,
  analysis: Analysis,
  presses: CalibratePresses,
): RulesProps {
  const { locale, settings } = state;
  const say = speaker(locale);
  const { grades, distribution } = settings;
  return {
    heading: say("rules.heading"),
    grades: {
      label: say("rules.grades"),
      hint: say("rules.grades.hint"),
      value: grades.join(say("frame.comma")),
      onCommit: (text) => presses.onChange(gradesFrom(text, distribution)),
    },
    rules: ruleEntries(state, presses),
    add:
      grades.length === 0
        ? null
        : {
            label: say("rules.add"),
            hint: say("rules.hard.hint"),
            onPress: () =>
              presses.onChange({ distribution: [...distribution, nextRule(grades, distribution)] }),
          },
    sentence: sentence(state, analysis),
    outcomes: outcomesTable(state, analysis),
    seats: seatsTable(state, analysis),
  };
}

/** Grades as typed, best first; rules about grades that are gone go with them. */
function gradesFrom(
  text: string,
  rules: readonly DistributionRule[],
): Pick<AnalysisSettings, "grades" | "distribution"> {
  const names = text.split(/[,，、;；\s]+/).filter((name) => name !== "");
  const grades = [...new Set(names)].slice(0, MOST_GRADES);
  const distribution = rules.filter((rule) => rule.grades.every((name) => grades.includes(name)));
  return { grades, distribution };
}

/** A guideline for the first grade without a rule of its own: at most 20 %, where most companies begin. */
function nextRule(grades: readonly string[], rules: readonly DistributionRule[]): DistributionRule {
  const free = grades.find((grade) => !rules.some((rule) => rule.grades.includes(grade)));
  return { grades: [free ?? grades[0]!], operator: "<=", share: 0.2, hard: false };
}

function sentence(state: PaneState, { gradePlan }: Analysis): string | null {
  if (gradePlan === null) return null;
  const say = speaker(state.locale);
  const { feasible, rules, conflict, toMove } = gradePlan.distribution;
  const named = (some: readonly DistributionRule[]): string =>
    some.map((rule) => ruleSentence(state.locale, rule)).join(say("rules.separator"));
  if (!feasible) {
    const clashing = conflict.flatMap((at) => (rules[at] === undefined ? [] : [rules[at].rule]));
    return say("rules.infeasible", { rules: named(clashing) });
  }
  const gaveWay = rules.filter(({ kept }) => !kept).map(({ rule }) => rule);
  if (gaveWay.length > 0) return say("rules.gaveWay", { rules: named(gaveWay) });
  return toMove === null ? say("rules.feasible") : say("rules.toMove", { count: toMove });
}

/** Every rule in people: how many it allows, how many there are, how many too many or too few. */
function outcomesTable(state: PaneState, { gradePlan }: Analysis): FigureTableProps | null {
  if (gradePlan === null || gradePlan.distribution.rules.length === 0) return null;
  const { locale } = state;
  const say = speaker(locale);
  const count = (value: number): string => formatNumber(locale, value);
  const isGraded = gradePlan.distribution.rules.some(({ present }) => present !== null);
  return {
    caption: say("rules.list"),
    columns: [
      { label: say("rules.rule.heading"), figures: false },
      { label: say("rules.allowed"), figures: true },
      ...(isGraded
        ? [
            { label: say("rules.now"), figures: true },
            { label: say("rules.over"), figures: true },
          ]
        : []),
    ],
    rows: gradePlan.distribution.rules.map(({ rule, least, most, present, excess }, i) => ({
      key: String(i),
      cells: [
        ruleSentence(state.locale, rule),
        least === most
          ? count(least)
          : say("rules.allowed.range", { least: count(least), most: count(most) }),
        ...(isGraded
          ? [
              present === null ? "" : count(present),
              excess === null || excess === 0 ? "" : formatSigned(locale, excess, 0),
            ]
          : []),
      ],
      faint: false,
    })),
  };
}

function seatsTable({ locale, data }: PaneState, analysis: Analysis): FigureTableProps | null {
  const { gradePlan, people } = analysis;
  if (gradePlan === null) return null;
  const say = speaker(locale);
  const { grades, distribution } = gradePlan;
  const suggested = suggestedCounts(analysis, grades);
  const figure = (count: number | null | undefined): string =>
    count == null ? "" : formatNumber(locale, count);
  const now = data.mapping.rating === undefined ? null : countsBefore(people, grades);
  return {
    caption: say("rules.seats"),
    columns: [
      { label: say("rules.grade"), figures: false },
      ...(now === null ? [] : [{ label: say("rules.now"), figures: true }]),
      { label: say("rules.seats"), figures: true },
      { label: say("rules.suggested"), figures: true },
    ],
    rows: grades.map((grade, i) => ({
      key: grade,
      cells: [
        grade,
        ...(now === null ? [] : [figure(now[i])]),
        figure(distribution.seats?.[i]),
        figure(suggested?.[i]),
      ],
      faint: false,
    })),
  };
}
