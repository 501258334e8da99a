import { equate, equateMethods, hasNoSpread, type EquateMethod } from "../../engine";
import { blockOf } from "../cells/Block";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { labelsIn } from "../cells/labelsIn";
import { wordOption } from "../cells/options";
import { quoted } from "../cells/place";
import { shaped } from "../cells/shaped";
import { inPlaces, labelledScores } from "./Labelled";
import { placesByLabel } from "./placesByLabel";

/** Arguments of `equate`. */
export interface EquateArguments {
  readonly scores: unknown;
  readonly groups: unknown;
  readonly reference: unknown;
  readonly method?: unknown;
}

/** Scores of every group on the reference group's scale; the work behind `equate`. */
export function equateAnswer(given: EquateArguments): Answer[][] {
  const people = labelledScores(given.scores, "groups", given.groups);
  const reference = referenceOf(given.reference);
  const method = wordOption<EquateMethod>("method", given.method, equateMethods, "blend");
  const groups = placesByLabel(people.labels);
  const scale = (groups.get(reference.label) ?? []).map((index) => people.scores[index]!);
  requireScale(scale, reference.written, method);
  const answers: (number | null)[] = [...people.scores];
  for (const [label, members] of groups) {
    if (label === reference.label) continue;
    const scores = members.map((index) => people.scores[index]!);
    const equated = hasMap(scores, method) ? equate(scores, scale, method) : null;
    members.forEach((index, position) => (answers[index] = equated?.[position] ?? null));
  }
  return shaped(people.vector, inPlaces(people, answers));
}

function referenceOf(range: unknown): { label: string; written: string } {
  const block = blockOf("reference", range);
  const [entry] = labelsIn(block).written();
  if (entry === undefined || block.rows * block.columns > 1) {
    refuse("#VALUE!", "reference takes one label. Name the group whose scale the others get.");
  }
  return { label: entry[0], written: entry[1] };
}

function requireScale(scale: readonly number[], written: string, method: EquateMethod): void {
  if (scale.length === 0) {
    refuse(
      "#N/A",
      `reference is ${quoted(written)}, which has no scores in groups. Check the spelling.`,
    );
  }
  if (scale.length >= 2 || method === "mean") return;
  refuse("#N/A", "The reference group has 1 person. At least 2 are needed to know its scale.");
}

// Whether a group is large and varied enough to be mapped; the others' rows stay empty.
function hasMap(scores: readonly number[], method: EquateMethod): boolean {
  if (method === "mean") return true;
  return scores.length >= 2 && (method !== "linear" || !hasNoSpread(scores));
}
