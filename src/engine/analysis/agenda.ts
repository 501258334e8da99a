import { EngineError } from "../EngineError";
import type { Analysis, Suggestion, SuggestionFlag } from "./Analysis";
import { acceptedGrades } from "./decidedGrades";

/** How members voted on one person before the meeting. */
export interface BlindVotes {
  readonly agree: number;
  readonly discuss: number;
  readonly abstain: number;
}

/** Why a person is on the agenda. */
export type AgendaReason = "line-tie" | "big-move" | "disagreement" | "guideline-excess" | "flag";

/** One person to discuss. */
export interface AgendaItem {
  readonly id: string;
  /** Position in the analysis. */
  readonly index: number;
  /** All reasons, the one that put the person here first. */
  readonly reasons: readonly AgendaReason[];
  readonly flags: readonly SuggestionFlag[];
  /** People who stand within half a standard error of the same grade line. */
  readonly peers: readonly string[];
}

/** What else decides the order. */
export interface AgendaOptions {
  /** Most people to discuss in one meeting. */
  readonly limit?: number;
  /** Votes by id. */
  readonly votes?: ReadonlyMap<string, BlindVotes>;
}

/** A committee of 90 minutes gets through this many. */
const USUAL_LIMIT = 12;

/** Order of triage. */
const ORDER: readonly AgendaReason[] = [
  "line-tie",
  "big-move",
  "disagreement",
  "guideline-excess",
  "flag",
];

/** Flags that are reasons of their own; limits and fragility only describe. */
const OWN: readonly SuggestionFlag[] = ["grade-jump", "first-year-high", "twice-low"];

/**
 * Whom to discuss, by triage: borderline ties first, then big moves, disagreements, people in grades over their
 * guideline, other flags. Every kind gets its turn: one of each in this order, then the second of each, so that a
 * long first list does not crowd out the others. Inside a kind the most pressing comes first.
 *
 * @param analysis The analysis
 * @param options Limit and votes
 * @returns At most `limit` people, everybody once; equal input gives equal order
 * @throws {EngineError} "out-of-range" for a limit that is no number of people
 */
export function agenda(analysis: Analysis, options: AgendaOptions = {}): AgendaItem[] {
  const { limit = USUAL_LIMIT, votes } = options;
  if (!(limit >= 0)) {
    throw new EngineError("out-of-range", "agenda requires a limit of 0 people or more");
  }
  const queues = ORDER.map((reason) => queueOf(reason, analysis, votes));
  const reasonsOf = new Map<number, AgendaReason[]>();
  queues.forEach((queue, k) => {
    for (const index of queue) {
      const reasons = reasonsOf.get(index);
      if (reasons === undefined) reasonsOf.set(index, [ORDER[k]!]);
      else reasons.push(ORDER[k]!);
    }
  });
  const items: AgendaItem[] = [];
  const taken = new Set<number>();
  const next = queues.map(() => 0);
  for (let found = true; found && items.length < limit;) {
    found = false;
    for (let k = 0; k < queues.length && items.length < limit; k++) {
      const queue = queues[k]!;
      while (next[k]! < queue.length && taken.has(queue[next[k]!]!)) next[k]!++;
      if (next[k]! >= queue.length) continue;
      const index = queue[next[k]!]!;
      taken.add(index);
      items.push(itemOf(analysis, index, ORDER[k]!, reasonsOf.get(index)!));
      found = true;
    }
  }
  return items;
}

function itemOf(
  analysis: Analysis,
  index: number,
  first: AgendaReason,
  reasons: readonly AgendaReason[],
): AgendaItem {
  const { id, flags } = analysis.suggestions[index]!;
  const near = (analysis.gradePlan?.ties ?? []).filter(
    (tie) => tie.above.includes(id) || tie.below.includes(id),
  );
  const peers = near.flatMap((tie) => [...tie.above, ...tie.below]).filter((peer) => peer !== id);
  return {
    ...{ id, index, flags },
    reasons: [first, ...reasons.filter((reason) => reason !== first)],
    peers: [...new Set(peers)],
  };
}

// People with a reason, the most pressing first.
function queueOf(
  reason: AgendaReason,
  analysis: Analysis,
  votes: ReadonlyMap<string, BlindVotes> | undefined,
): number[] {
  const pressing = pressingBy(reason, analysis, votes);
  const found = analysis.suggestions.flatMap((one, i) => {
    const weight = pressing(one);
    return weight === null ? [] : [{ i, weight }];
  });
  return found.sort((a, b) => b.weight - a.weight || a.i - b.i).map(({ i }) => i);
}

function pressingBy(
  reason: AgendaReason,
  analysis: Analysis,
  votes: ReadonlyMap<string, BlindVotes> | undefined,
): (one: Suggestion) => number | null {
  switch (reason) {
    case "line-tie": {
      const lines = (analysis.gradePlan?.lines ?? []).filter((line) => line !== null);
      return ({ flags, suggested }) =>
        flags.includes("line-tie")
          ? -Math.min(...lines.map((line) => Math.abs(line - suggested)))
          : null;
    }
    case "big-move":
      return ({ flags, original, suggested }) =>
        flags.includes("big-move") ? Math.abs(suggested - original) : null;
    case "disagreement":
      return ({ id }) => {
        const vote = votes?.get(id);
        return vote === undefined || vote.discuss === 0
          ? null
          : vote.discuss / (vote.agree + vote.discuss);
      };
    case "guideline-excess":
      return overGuideline(analysis);
    case "flag":
      return ({ flags }) => flags.filter((flag) => OWN.includes(flag)).length || null;
  }
}

// People of grades that hold more than a rule allows once every suggestion is accepted, those who are last in such a grade
// first. Guidelines move nobody, so that a grade may well hold more than its share.
function overGuideline(analysis: Analysis): (one: Suggestion) => number | null {
  const { gradePlan, suggestions } = analysis;
  if (gradePlan === null) return () => null;
  const accepted = acceptedGrades(analysis);
  const gradeOf = new Map(suggestions.map(({ id }, i) => [id, accepted[i]!]));
  const crowded = new Set<string>();
  for (const { rule, most } of gradePlan.distribution.rules) {
    const inside = accepted.filter((grade) => grade !== null && rule.grades.includes(grade)).length;
    if (inside > most) for (const grade of rule.grades) crowded.add(grade);
  }
  return ({ id, suggestedRank }) => {
    const grade = gradeOf.get(id) ?? null;
    return grade !== null && crowded.has(grade) ? suggestedRank : null;
  };
}
