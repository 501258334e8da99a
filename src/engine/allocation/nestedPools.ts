import { groupIndex, type GroupIndex } from "../scoring/groupIndex";
import { foldLabel } from "../people/foldLabel";
import { requireSameLength } from "../numeric/requireSameLength";
import { compensatedSum } from "../numeric/sum";
import { minorUnits } from "./minorUnits";
import { allocateBonus, type BonusRequest } from "./allocateBonus";

/** A pool shared out among departments first and inside each of them after. */
export interface NestedRequest extends BonusRequest {
  /** The department of each person, compared folded. */
  readonly departments: readonly string[];
  /** What a department's weight is multiplied by, for the company's view of its result; 1 where not given. */
  readonly departmentFactors?: ReadonlyMap<string, number> | undefined;
}

/** One department's part. */
export interface DepartmentPool {
  readonly department: string;
  readonly people: number;
  readonly pool: number;
}

/** Both steps of the allocation. */
export interface NestedAllocation {
  /** In order of first appearance; they sum to the whole pool. */
  readonly pools: DepartmentPool[];
  /** One amount per person, in order; a department's amounts sum to its pool. */
  readonly amounts: number[];
}

/**
 * Two-step allocation: departments get pools in proportion to their people's weights × factor, within the sums of
 * their people's floors and caps; each pool is then shared out among its own people.
 *
 * @param request As for `allocateBonus`, with departments
 * @returns Department pools and amounts; everything sums exactly
 * @throws {EngineError} As `allocateBonus`, and "missing-label"
 */
export function nestedPools(request: NestedRequest): NestedAllocation {
  const { weights, departments, pool, unit } = request;
  const index = groupIndex("nestedPools", departments, weights.length);
  for (const limits of [request.floors, request.caps]) {
    if (limits)
      requireSameLength("nestedPools", { weights: weights.length }, { limits: limits.length });
  }
  const members = membersOf(index);
  // In whole units before they are summed: three floors of 33.333 need 100.02, not 100.
  const money = minorUnits(unit ?? 0.01);
  const floors = request.floors?.map((floor) => floor && money.toAmount(money.up(floor)));
  const caps = request.caps?.map((cap) => cap && money.toAmount(money.down(cap)));
  const factors = new Map(
    [...(request.departmentFactors ?? [])].map(([label, factor]) => [foldLabel(label), factor]),
  );
  const shares = allocateBonus({
    pool,
    unit,
    weights: members.map(
      (rows, j) =>
        compensatedSum(rows.map((row) => weights[row]!)) *
        (factors.get(foldLabel(index.labels[j]!)) ?? 1),
    ),
    floors: members.map((rows) => total(rows, floors)),
    caps: members.map((rows) => limitOf(rows, weights, floors, caps)),
    ids: [...index.labels],
  });
  const amounts = new Array<number>(weights.length).fill(0);
  members.forEach((rows, j) => {
    const part = allocateBonus(within(request, rows, shares.amounts[j]!));
    rows.forEach((row, k) => (amounts[row] = part.amounts[k]!));
  });
  const pools = index.labels.map((department, j) => ({
    department,
    people: index.sizes[j]!,
    pool: shares.amounts[j]!,
  }));
  return { pools, amounts };
}

function membersOf({ of, sizes }: GroupIndex): number[][] {
  const members = Array.from(sizes, (): number[] => []);
  of.forEach((group, row) => members[group]!.push(row));
  return members;
}

type Limits = readonly (number | null)[] | undefined;

function total(rows: readonly number[], values: Limits): number {
  return compensatedSum(rows.map((row) => values?.[row] ?? 0));
}

// The most a department can pay out: people without a weight only ever get their floor.
function limitOf(
  rows: readonly number[],
  weights: readonly number[],
  floors: Limits,
  caps: Limits,
): number | null {
  const paid = rows.map((row) =>
    weights[row]! > 0 ? (caps?.[row] ?? null) : (floors?.[row] ?? 0),
  );
  return paid.includes(null) ? null : compensatedSum(paid.map((amount) => amount ?? 0));
}

function within(request: NestedRequest, rows: readonly number[], pool: number): BonusRequest {
  const { weights, floors, caps, ids, unit } = request;
  return {
    pool,
    unit,
    weights: rows.map((row) => weights[row]!),
    floors: floors && rows.map((row) => floors[row] ?? null),
    caps: caps && rows.map((row) => caps[row] ?? null),
    ids: ids && rows.map((row) => ids[row]!),
  };
}
