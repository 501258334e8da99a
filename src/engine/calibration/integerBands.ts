import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";
import { requireSameLength } from "../numeric/requireSameLength";

/** The fewest sales people to raise by one band. */
export interface BandPromotions {
  /** Whether raising by one band each can bring delta down to the tolerance. */
  readonly feasible: boolean;
  /** Per band, worst first, how many sales people go up one; when infeasible, everybody who can. */
  readonly promote: readonly number[];
  readonly people: number;
  readonly deltaBefore: number;
  readonly deltaAfter: number;
}

/** Up to here pairs of people are whole numbers that a double holds. */
const MOST_PEOPLE = 10_000_000;

/**
 * Fewest sales people to raise by at most one band each so that delta = 2θ − 1 is at most the tolerance.
 *
 * Raising one person from band k takes g_k = (b_k + b_{k+1})/2 pairs from the back office's lead U; U may be at most
 * nm(1 + ε)/2. Every raise costs one person, so the largest g first is fewest; the last one is the smallest that
 * suffices, to overshoot least.
 *
 * @param sales People per band, worst band first, whole numbers
 * @param backOffice The same for the back office
 * @param tolerance Largest delta that will do, 0 to 1
 * @returns Raises per band; nobody when delta is small enough already
 * @throws {EngineError} "length-mismatch", "empty", "not-finite" or "out-of-range"
 * @see HiGHS and R lpSolve give the same number of people in the tests
 */
export function integerBands(
  sales: readonly number[],
  backOffice: readonly number[],
  tolerance: number,
): BandPromotions {
  requireSameLength("integerBands", { sales: sales.length }, { "back office": backOffice.length });
  requireInRange("integerBands", "tolerance", tolerance, 0, 1);
  const n = headcount("sales", sales);
  const m = headcount("the back office", backOffice);
  // Counted in half pairs so that every step is a whole number.
  const lead = leadOf(sales, backOffice);
  const gains = sales.map((_, k) =>
    backOffice[k + 1] === undefined ? 0 : backOffice[k]! + backOffice[k + 1]!,
  );
  const delta = (halfPairs: number): number => halfPairs / (n * m) - 1;
  const promote = sales.map(() => 0);
  let now = lead;
  const enough = (halfPairs: number): boolean => delta(halfPairs) <= tolerance + 1e-12;
  while (!enough(now)) {
    const open = gains.flatMap((gain, k) => (gain > 0 && promote[k]! < sales[k]! ? [k] : []));
    if (open.length === 0) break;
    const largest = open.reduce((best, k) => (gains[k]! > gains[best]! ? k : best));
    const room = sales[largest]! - promote[largest]!;
    const allowed = (1 + tolerance + 1e-12) * n * m;
    const wanted = Math.ceil((now - allowed) / gains[largest]!);
    if (wanted > room) {
      promote[largest]! += room;
      now -= room * gains[largest]!;
      continue;
    }
    promote[largest]! += wanted - 1;
    now -= (wanted - 1) * gains[largest]!;
    const last = open
      .filter((k) => promote[k]! < sales[k]! && enough(now - gains[k]!))
      .reduce((best, k) => (gains[k]! < gains[best]! ? k : best), largest);
    promote[last]! += 1;
    now -= gains[last]!;
  }
  return {
    feasible: enough(now),
    promote,
    people: promote.reduce((sum, some) => sum + some, 0),
    deltaBefore: delta(lead),
    deltaAfter: delta(now),
  };
}

function headcount(name: string, counts: readonly number[]): number {
  for (const count of counts) {
    requireInRange("integerBands", `a count of ${name}`, count, 0, MOST_PEOPLE);
    if (Number.isInteger(count)) continue;
    throw new EngineError("out-of-range", `integerBands requires whole counts of ${name}`);
  }
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people > 0) return people;
  throw new EngineError("empty", `integerBands requires at least one person in ${name}`);
}

// 2·pairs in which the back office stands higher + pairs that tie.
function leadOf(sales: readonly number[], backOffice: readonly number[]): number {
  let below = 0;
  let lead = 0;
  sales.forEach((count, k) => {
    lead += backOffice[k]! * (2 * below + count);
    below += count;
  });
  return lead;
}
