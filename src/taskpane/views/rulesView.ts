import type { Analysis, AnalysisSettings, DistributionRule } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import type { FigureTableProps } from "../panels/parts/FigureTable";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { RulesProps } from "../panels/parts/Rules";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { numberEntry } from "./numberEntry";
import { speaker } from "./speaker";

/** More grades than this are scores. */
const MOST_GRADES = 12;

/** The target distribution in words: a share per grade, soft or hard, the seats and who would have to move. */
export function rulesView(
  state: PaneState,
  analysis: Analysis,
  presses: CalibratePresses,
): RulesProps {
  const { locale, settings } = state;
  const say = speaker(locale);
  const { grades, distribution } = settings;
  const hard = distribution.some((rule) => rule.hard);
  return {
    heading: say("rules.heading"),
    grades: {
      label: say("rules.grades"),
      hint: say("rules.grades.hint"),
      value: grades.join(", "),
      onCommit: (text) => presses.onChange(gradesFrom(text, distribution)),
    },
    shares: grades.map((grade) => shareEntry(state, grade, hard, presses)),
    hard:
      distribution.length === 0
        ? null
        : {
            label: say("rules.hard"),
            on: hard,
            onSwitch: (on) =>
              presses.onChange({
                distribution: distribution.map((rule) => ({ ...rule, hard: on })),
              }),
          },
    sentence: sentence(state, analysis),
    seats: seatsTable(state, analysis),
  };
}

/** Grades as typed, best first; shares of grades that are gone go with them. */
function gradesFrom(
  text: string,
  rules: readonly DistributionRule[],
): Pick<AnalysisSettings, "grades" | "distribution"> {
  const names = text.split(/[,，、;；\s]+/).filter((name) => name !== "");
  const grades = [...new Set(names)].slice(0, MOST_GRADES);
  const distribution = rules.filter((rule) => rule.grades.every((name) => grades.includes(name)));
  return { grades, distribution };
}

const isFor = (rule: DistributionRule, grade: string): boolean =>
  rule.grades.length === 1 && rule.grades[0] === grade;

function shareEntry(
  state: PaneState,
  grade: string,
  hard: boolean,
  presses: CalibratePresses,
): NumberEntryProps {
  const { distribution } = state.settings;
  const rule = distribution.find((each) => isFor(each, grade));
  const others = distribution.filter((each) => !isFor(each, grade));
  const entry = numberEntry(state, presses.onMistyped, {
    field: `share ${grade}`,
    label: grade,
    value: rule === undefined ? null : Math.round(rule.share * 1e4) / 100,
    least: 0,
    most: 100,
    onValue: (percent) =>
      presses.onChange({
        distribution: [...others, { grades: [grade], operator: "=", share: percent / 100, hard }],
      }),
  });
  return {
    ...entry,
    unit: "%",
    onCommit: (text) => {
      if (text.trim() === "") presses.onChange({ distribution: others });
      else entry.onCommit(text);
    },
  };
}

function sentence({ locale }: PaneState, { gradePlan }: Analysis): string | null {
  if (gradePlan === null) return null;
  const say = speaker(locale);
  const { feasible, rules, conflict, toMove } = gradePlan.distribution;
  if (!feasible) {
    const names = conflict.flatMap((at) => rules[at]?.rule.grades ?? []);
    return say("rules.infeasible", { grades: [...new Set(names)].join(", ") });
  }
  const gaveWay = rules.filter(({ kept }) => !kept).flatMap(({ rule }) => rule.grades);
  if (gaveWay.length > 0) return say("rules.gaveWay", { grades: [...new Set(gaveWay)].join(", ") });
  return toMove === null ? say("rules.feasible") : say("rules.toMove", { count: toMove });
}

function seatsTable({ locale }: PaneState, { gradePlan }: Analysis): FigureTableProps | null {
  if (gradePlan === null) return null;
  const say = speaker(locale);
  const { grades, counts, distribution } = gradePlan;
  const figure = (count: number | null | undefined): string =>
    count == null ? "" : formatNumber(locale, count);
  const presentOf = (grade: string): number | null | undefined =>
    distribution.rules.find(({ rule }) => isFor(rule, grade))?.present;
  return {
    caption: say("rules.heading"),
    columns: [
      { label: say("rules.grade"), figures: false },
      { label: say("rules.now"), figures: true },
      { label: say("rules.seats"), figures: true },
      { label: say("rules.suggested"), figures: true },
    ],
    rows: grades.map((grade, i) => ({
      key: grade,
      cells: [
        grade,
        figure(presentOf(grade)),
        figure(distribution.seats?.[i]),
        figure(counts?.[i]),
      ],
      faint: false,
    })),
  };
}
