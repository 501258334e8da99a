import type { DistributionRule } from "../../engine";
import type { Locale } from "../../text/Locale";
import { ruleGrades } from "../../text/ruleSentence";
import type { ChoiceOption } from "../panels/parts/Choice";
import type { RuleEntry } from "../panels/parts/Rule";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { shareEntry } from "./shareEntry";
import { speaker } from "./speaker";

const OPERATORS = ["=", "<=", ">=", "between"] as const;

/** The rules as they can be changed: which grades, how it is meant, what share, guideline or quota. */
export function ruleEntries(state: PaneState, presses: CalibratePresses): readonly RuleEntry[] {
  const { distribution, grades } = state.settings;
  const put = (at: number, changed: DistributionRule | null): void => {
    const rules = distribution.flatMap((rule, i) => {
      if (i !== at) return [rule];
      return changed === null ? [] : [changed];
    });
    presses.onChange({ distribution: rules });
  };
  const ranges = rangesOf(state.locale, grades);
  return distribution.map((rule, at) =>
    ruleEntry(state, presses, { rule, at, ranges, put: (changed) => put(at, changed) }),
  );
}

interface Range {
  readonly option: ChoiceOption;
  readonly grades: readonly string[];
}

interface Entry {
  readonly rule: DistributionRule;
  readonly at: number;
  readonly ranges: readonly Range[];
  readonly put: (changed: DistributionRule | null) => void;
}

function ruleEntry(
  state: PaneState,
  { onMistyped }: CalibratePresses,
  { rule, at, ranges, put }: Entry,
): RuleEntry {
  const say = speaker(state.locale);
  const number = { number: String(at + 1) };
  const share = (part: "share" | "upper", value: number, onValue: (value: number) => void) =>
    shareEntry(state, onMistyped, {
      field: `${part} ${at}`,
      label: say(`rules.rule.${part}`, number),
      value,
      most: 1,
      onValue,
    });
  return {
    key: String(at),
    grades: {
      label: say("rules.rule.grades", number),
      value: rule.grades.join("\t"),
      options: ranges.map(({ option }) => option),
      onChoose: (value) => {
        const range = ranges.find(({ option }) => option.value === value);
        if (range !== undefined) put({ ...rule, grades: range.grades });
      },
    },
    operator: {
      label: say("rules.rule.operator", number),
      value: rule.operator,
      options: OPERATORS.map((value) => ({ value, label: say(`rules.operator.${value}`) })),
      onChoose: (value) => {
        const operator = OPERATORS.find((each) => each === value);
        if (operator !== undefined) put(withOperator(rule, operator));
      },
    },
    share: share("share", rule.share, (value) => put(withShare(rule, value))),
    and: say("rules.and"),
    upper:
      rule.operator === "between"
        ? share("upper", rule.upperShare ?? rule.share, (value) =>
            put({ ...rule, share: Math.min(rule.share, value), upperShare: value }),
          )
        : null,
    hard: {
      label: say("rules.hard"),
      on: rule.hard,
      onSwitch: (hard) => put({ ...rule, hard }),
    },
    remove: { label: say("rules.remove", number), onPress: () => put(null) },
  };
}

/** Only "between" has an upper share; it starts as wide as it was exact. */
function withOperator(
  { grades, share, hard, upperShare }: DistributionRule,
  operator: DistributionRule["operator"],
): DistributionRule {
  if (operator !== "between") return { grades, operator, share, hard };
  return { grades, operator, share, upperShare: upperShare ?? share, hard };
}

function withShare(rule: DistributionRule, share: number): DistributionRule {
  if (rule.operator !== "between") return { ...rule, share };
  return { ...rule, share, upperShare: Math.max(share, rule.upperShare ?? share) };
}

/** Every grade, then every run of neighbouring grades from the best one down. */
function rangesOf(locale: Locale, grades: readonly string[]): readonly Range[] {
  const runs = grades.flatMap((_, first) =>
    grades.slice(first).map((__, length) => grades.slice(first, first + length + 1)),
  );
  return runs
    .sort((a, b) => Math.min(a.length, 2) - Math.min(b.length, 2))
    .map((run) => ({
      grades: run,
      option: { value: run.join("\t"), label: ruleGrades(locale, run) },
    }));
}
