import { largestRemainder } from "../allocation/largestRemainder";
import type { DistributionRule } from "../analysis/Settings";
import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";
import { foldLabel } from "../people/foldLabel";
import { potentials, type Difference } from "./potentials";

/** One rule against the seats. */
export interface RuleOutcome {
  readonly rule: DistributionRule;
  /** People allowed in the rule's grades together. */
  readonly least: number;
  readonly most: number;
  /** Seats of the plan in the rule's grades; null when there is no plan. */
  readonly seats: number | null;
  /** People there now, when the present grades are known, and how many of them are too many (or, below 0, too few). */
  readonly present: number | null;
  readonly excess: number | null;
  /** False for a soft rule that had to give way, and for the hard rules when there is no plan. */
  readonly kept: boolean;
}

/** Whole seats under a committee's rules. */
export interface DistributionPlan {
  readonly feasible: boolean;
  /** Seats per grade, best first; null when the hard rules contradict each other. */
  readonly seats: readonly number[] | null;
  readonly rules: readonly RuleOutcome[];
  /** Positions of hard rules that cannot hold together. */
  readonly conflict: readonly number[];
  /** Grade lines that people have to cross to get from the present grades to the seats; null when those are unknown. */
  readonly toMove: number | null;
}

/**
 * Whole seats per grade that keep all hard rules, and each soft rule in turn if it still can, as near as possible to
 * the aimed-at shares and the present grades.
 *
 * Counts are cumulative from the best grade, so that any rule over neighbouring grades is a difference of two of them;
 * such a system has whole solutions exactly when it has any, and a cycle of contradicting rules when it has none.
 *
 * @param headcount People to grade, a whole number
 * @param grades Names, best first
 * @param rules Shares of one grade or of neighbouring grades together
 * @param present People per grade now, if known
 * @returns Seats and how each rule fares
 * @throws {EngineError} "empty", "out-of-range", "unknown-label", "duplicate-label", or "invalid-option" for grades that are not neighbours
 */
export function distributionPlan(
  headcount: number,
  grades: readonly string[],
  rules: readonly DistributionRule[],
  present: readonly number[] | null = null,
): DistributionPlan {
  requireHeadcount(headcount, grades);
  const places = gradePlaces(grades);
  const limits = rules.map((rule) => limitsOf(rule, headcount, places));
  const base = grades.map((_, k): Difference => ({ from: k + 1, to: k, most: 0, rule: null }));
  base.push({ from: 0, to: grades.length, most: headcount, rule: null });
  base.push({ from: grades.length, to: 0, most: -headcount, rule: null });
  const hard = limits.flatMap((limit, k) => (rules[k]!.hard ? differences(limit, k) : []));
  let system = [...base, ...hard];
  const first = potentials(grades.length + 1, system);
  if (first.conflict !== null) return noPlan(rules, limits, first.conflict, present);
  const kept = rules.map((rule) => rule.hard);
  limits.forEach((limit, k) => {
    if (kept[k]) return;
    const wider = [...system, ...differences(limit, k)];
    if (potentials(grades.length + 1, wider).conflict !== null) return;
    system = wider;
    kept[k] = true;
  });
  const seats = nearestSeats(system, aim(headcount, grades.length, rules, places, present));
  return {
    feasible: true,
    seats,
    rules: rules.map((rule, k) => outcome(rule, limits[k]!, seats, present, kept[k]!)),
    conflict: [],
    toMove: present && crossings(present, seats),
  };
}

interface Limit {
  readonly first: number;
  readonly last: number;
  readonly least: number;
  readonly most: number;
}

function requireHeadcount(headcount: number, grades: readonly string[]): void {
  requireInRange("distributionPlan", "headcount", headcount, 0, Number.MAX_SAFE_INTEGER);
  if (!Number.isInteger(headcount)) {
    throw new EngineError("out-of-range", "distributionPlan requires a whole headcount");
  }
  if (grades.length === 0)
    throw new EngineError("empty", "distributionPlan requires at least one grade");
}

/**
 * Position of each grade by its folded name.
 *
 * @param grades Names, best first
 * @returns Map from folded name to position
 * @throws {EngineError} "duplicate-label"
 */
export function gradePlaces(grades: readonly string[]): Map<string, number> {
  const places = new Map(grades.map((grade, k) => [foldLabel(grade), k]));
  if (places.size === grades.length) return places;
  throw new EngineError("duplicate-label", "distributionPlan requires every grade only once");
}

function limitsOf(
  rule: DistributionRule,
  headcount: number,
  places: ReadonlyMap<string, number>,
): Limit {
  const found = rule.grades.map((grade) => places.get(foldLabel(grade)));
  if (found.length === 0 || found.includes(undefined)) {
    throw new EngineError("unknown-label", "distributionPlan requires rules about known grades");
  }
  const own = [...new Set(found as number[])].sort((a, b) => a - b);
  const [first, last] = [own[0]!, own[own.length - 1]!];
  if (last - first + 1 !== own.length) {
    throw new EngineError(
      "invalid-option",
      "distributionPlan requires rules about neighbouring grades",
    );
  }
  requireInRange("distributionPlan", "a share", rule.share, 0, 1);
  const upperShare = rule.operator === "between" ? (rule.upperShare ?? rule.share) : rule.share;
  requireInRange("distributionPlan", "an upper share", upperShare, rule.share, 1);
  const down = (share: number): number => Math.floor(share * headcount + 1e-9);
  const up = (share: number): number => Math.ceil(share * headcount - 1e-9);
  switch (rule.operator) {
    case "=":
      return { first, last, least: down(rule.share), most: up(rule.share) };
    case "<=":
      return { first, last, least: 0, most: down(rule.share) };
    case ">=":
      return { first, last, least: up(rule.share), most: headcount };
    case "between":
      return {
        first,
        last,
        least: up(rule.share),
        most: Math.max(up(rule.share), down(upperShare)),
      };
  }
}

// P[last + 1] − P[first] between least and most.
function differences({ first, last, least, most }: Limit, rule: number): Difference[] {
  return [
    { from: first, to: last + 1, most, rule },
    { from: last + 1, to: first, most: -least, rule },
  ];
}

// Seats aimed at: shares of the "=" rules about one grade, the rest as it is now (or evenly).
function aim(
  headcount: number,
  count: number,
  rules: readonly DistributionRule[],
  places: ReadonlyMap<string, number>,
  present: readonly number[] | null,
): number[] {
  const fixed = new Array<number | null>(count).fill(null);
  for (const { grades, operator, share } of rules) {
    if (operator === "=" && grades.length === 1)
      fixed[places.get(foldLabel(grades[0]!))!] ??= share;
  }
  const taken = fixed.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const weights = fixed.map((share, k) => (share === null ? (present?.[k] ?? 1) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = Math.max(0, 1 - taken);
  const open = fixed.filter((share) => share === null).length;
  const shares = fixed.map(
    (share, k) => share ?? rest * (all === 0 ? 1 / open : weights[k]! / all),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return largestRemainder(headcount, total > 0 ? shares : shares.map(() => 1));
}

// Cumulative counts one after the other: each as near to the aim as the system still allows, then fixed.
function nearestSeats(system: readonly Difference[], wanted: readonly number[]): number[] {
  const count = wanted.length;
  const fixed = [...system];
  const seats: number[] = [];
  let sum = 0;
  let before = 0;
  for (let k = 1; k <= count; k++) {
    sum += wanted[k - 1]!;
    const { most, least } = potentials(count + 1, fixed).range(0, k);
    const value = Math.max(least, Math.min(most, sum));
    fixed.push(
      { from: 0, to: k, most: value, rule: null },
      { from: k, to: 0, most: -value, rule: null },
    );
    seats.push(value - before);
    before = value;
  }
  return seats;
}

function outcome(
  rule: DistributionRule,
  limit: Limit,
  seats: readonly number[] | null,
  present: readonly number[] | null,
  kept: boolean,
): RuleOutcome {
  const inside = (counts: readonly number[]): number =>
    counts.slice(limit.first, limit.last + 1).reduce((sum, some) => sum + some, 0);
  const now = present && inside(present);
  return {
    rule,
    least: limit.least,
    most: limit.most,
    seats: seats && inside(seats),
    present: now,
    excess:
      now === null ? null : now > limit.most ? now - limit.most : Math.min(0, now - limit.least),
    kept,
  };
}

function noPlan(
  rules: readonly DistributionRule[],
  limits: readonly Limit[],
  conflict: readonly number[],
  present: readonly number[] | null,
): DistributionPlan {
  return {
    feasible: false,
    seats: null,
    rules: rules.map((rule, k) => outcome(rule, limits[k]!, null, present, false)),
    conflict,
    toMove: null,
  };
}

function crossings(from: readonly number[], to: readonly number[]): number {
  let ahead = 0;
  let total = 0;
  from.forEach((count, k) => {
    ahead += count - to[k]!;
    total += Math.abs(ahead);
  });
  return total;
}
