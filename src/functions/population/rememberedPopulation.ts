import { labelsIn, requireLabels } from "../cells/labelsIn";
import { numbersIn } from "../cells/numbersIn";
import { partnerOf, vectorOf } from "../cells/Vector";
import { isOmitted } from "../cells/Block";
import { populationOf, type Population } from "./Population";
import { fingerprintOf, isSame, snapshotOf, type Snapshot } from "./Snapshot";

/** A population with the cells it was read from. */
interface Remembered {
  readonly fingerprint: number;
  readonly scores: Snapshot;
  readonly groups: Snapshot | null;
  readonly population: Population;
}

/** Populations kept at once: more tables scored row by row than a workbook usually has. */
const MOST_POPULATIONS = 8;

/** Cells kept at once, over all populations. */
const MOST_CELLS = 2_000_000;

/** Newest first. The functions' only state: it changes how soon an answer comes, never the answer. */
const memory: Remembered[] = [];

/**
 * Reads a population, or finds it again. In a table every row hands over its own copy of the same columns:
 * a fingerprint picks the candidate, a comparison of every cell decides.
 */
export function rememberedPopulation(scoresRange: unknown, groupsRange: unknown): Population {
  const groups = isOmitted(groupsRange) ? null : groupsRange;
  const fingerprint = fingerprintOf(scoresRange) ^ Math.imul(fingerprintOf(groups), 31);
  const found = memory.findIndex(
    (known) =>
      known.fingerprint === fingerprint &&
      isSame(known.scores, scoresRange) &&
      isSame(known.groups, groups),
  );
  if (found > 0) memory.unshift(...memory.splice(found, 1));
  if (found !== -1) return memory[0]!.population;
  const population = readPopulation(scoresRange, groups);
  const scores = snapshotOf(scoresRange);
  if (scores !== null) {
    memory.unshift({ fingerprint, scores, groups: snapshotOf(groups), population });
    forgetOldest();
  }
  return population;
}

function readPopulation(scoresRange: unknown, groupsRange: unknown): Population {
  const vector = vectorOf("population", scoresRange);
  const scores = numbersIn(vector);
  if (groupsRange === null) return populationOf(scores, null);
  const groupsVector = partnerOf("populationGroups", groupsRange, vector);
  const labels = labelsIn(groupsVector);
  requireLabels(labels, groupsVector, scores, "population");
  return populationOf(scores, labels.folded);
}

function forgetOldest(): void {
  const cells = ({ scores, groups }: Remembered): number =>
    scores.cells.length + (groups?.cells.length ?? 0);
  let kept = memory.reduce((sum, known) => sum + cells(known), 0);
  while (memory.length > MOST_POPULATIONS || (kept > MOST_CELLS && memory.length > 1)) {
    kept -= cells(memory.pop()!);
  }
}
