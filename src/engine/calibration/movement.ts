import type { Movers } from "../analysis/Settings";
import { onGrid, type ScoreGrid } from "../numeric/ScoreGrid";
import type { Side } from "../people/Person";
import { poolViolators } from "./boundedIsotonic";
import { cellsOf, type Cell } from "./cells";
import { groupMap } from "./groupMap";
import { pairLead } from "./pairLead";
import { orderTies, type PersonBounds, type SideChain } from "./sideChain";

/** Cells with fewer people than this on a side borrow the parent's map. */
const LEAST_FOR_OWN_MAP = 5;

/** One cell's two chains, and its weight in the measured gap (0 when only one side is present). */
export interface MovementCell {
  readonly sales: SideChain;
  readonly backOffice: SideChain;
  readonly weight: number;
}

/** A calibration made ready: for any strength, where everybody goes and what gap remains. */
export interface Movement {
  readonly cells: readonly MovementCell[];
  /** Scores that move land on it. */
  readonly grid: ScoreGrid;
}

/** What a movement is made from; scores are quantised already. */
export interface MovementRequest {
  readonly base: Float64Array;
  readonly sides: readonly (Side | null)[];
  readonly strata: readonly (string | null)[] | null;
  readonly move: Movers;
  readonly bounds: PersonBounds | null;
  readonly grid: ScoreGrid;
}

/**
 * Sorts everybody once and works out each cell's map, so that any strength costs one merge.
 *
 * Only steps that close the gap are taken: nobody of the side behind is lowered and nobody of the side ahead is
 * raised, in whatever stratum. So with more strength the gap, counted from the side ahead at
 * first, never rises; it may turn round.
 *
 * @param request Scores, sides, strata, who moves and how far
 * @returns The movement; the request is not changed
 */
export function movement(request: MovementRequest): Movement {
  const { base, sides, strata, grid } = request;
  const { cells, unplaced } = cellsOf(base, sides, strata);
  const own = cells.map((cell) => (hasOwnMap(cell) ? mapOf(cell, request) : null));
  const parent = parentShift(cells, own) ?? pooledShift(cells, request);
  const lead = leadOf(cells, base);
  const made = cells.map((cell, k) =>
    cellOf(cell, own[k] ?? borrowed(cell, request, parent), lead, request),
  );
  if (unplaced !== null) {
    const map = borrowed(unplaced, request, parent);
    made.push({ ...cellOf(unplaced, map, lead, request), weight: 0 });
  }
  return { cells: made, grid };
}

// Positive when the back office is ahead, over the cells as they are measured.
function leadOf(cells: readonly Cell[], base: Float64Array): number {
  return cells.reduce((sum, cell) => {
    const weight = weightOf(cell);
    if (weight === 0) return sum;
    return sum + weight * pairLead(scoresOf(cell.sales, base), scoresOf(cell.backOffice, base));
  }, 0);
}

interface CellMap {
  readonly salesShift: number;
  readonly backOfficeShift: number;
  readonly sales: Float64Array;
  readonly backOffice: Float64Array;
}

function hasOwnMap(cell: Cell): boolean {
  return Math.min(cell.sales.length, cell.backOffice.length) >= LEAST_FOR_OWN_MAP;
}

function scoresOf(index: Int32Array, base: Float64Array): Float64Array {
  return Float64Array.from(index, (at) => base[at]!);
}

function mapOf(cell: Cell, { base, move }: MovementRequest): CellMap {
  return groupMap(scoresOf(cell.sales, base), scoresOf(cell.backOffice, base), move);
}

function weightOf(cell: Cell): number {
  const n = cell.sales.length;
  const m = cell.backOffice.length;
  return (n * m) / (n + m + 1);
}

type Shifts = Pick<CellMap, "salesShift" | "backOfficeShift">;

// The shift of the cells that have their own map, weighted as in the measured gap: like compared with like.
function parentShift(cells: readonly Cell[], own: readonly (CellMap | null)[]): Shifts | null {
  let total = 0;
  let sales = 0;
  let backOffice = 0;
  own.forEach((map, k) => {
    if (map === null) return;
    const weight = weightOf(cells[k]!);
    total += weight;
    sales += weight * map.salesShift;
    backOffice += weight * map.backOfficeShift;
  });
  return total === 0 ? null : { salesShift: sales / total, backOfficeShift: backOffice / total };
}

// When every cell is small: the shift between everybody of one side and everybody of the other.
function pooledShift(cells: readonly Cell[], { base, move }: MovementRequest): Shifts {
  const all = (side: Side): Float64Array =>
    Float64Array.from(cells.flatMap((cell) => Array.from(cell[side], (at) => base[at]!))).sort();
  const sales = all("sales");
  const backOffice = all("backOffice");
  if (sales.length === 0 || backOffice.length === 0) return { salesShift: 0, backOfficeShift: 0 };
  return groupMap(sales, backOffice, move, 0);
}

function borrowed(cell: Cell, { base }: MovementRequest, shifts: Shifts): CellMap {
  const moved = (index: Int32Array, by: number): Float64Array =>
    scoresOf(index, base).map((score) => score + by);
  const { salesShift, backOfficeShift } = shifts;
  return {
    ...{ salesShift, backOfficeShift },
    sales: moved(cell.sales, salesShift),
    backOffice: moved(cell.backOffice, backOfficeShift),
  };
}

function cellOf(cell: Cell, map: CellMap, lead: number, request: MovementRequest): MovementCell {
  const { move, base } = request;
  const raised = (index: Int32Array, target: Float64Array): Float64Array =>
    target.map((goal, i) => Math.max(base[index[i]!]!, goal));
  const lowered = (index: Int32Array, target: Float64Array): Float64Array =>
    target.map((goal, i) => Math.min(base[index[i]!]!, goal));
  const [towardsSales, towardsBackOffice] = lead < 0 ? [lowered, raised] : [raised, lowered];
  const sales = towardsSales(cell.sales, map.sales);
  const backOffice = towardsBackOffice(cell.backOffice, map.backOffice);
  return {
    sales: chain(cell.sales, sales, map.salesShift, move !== "backOffice", request),
    backOffice: chain(cell.backOffice, backOffice, map.backOfficeShift, move !== "sales", request),
    weight: weightOf(cell),
  };
}

function chain(
  positions: Int32Array,
  target: Float64Array,
  shift: number,
  moves: boolean,
  { base, bounds }: MovementRequest,
): SideChain {
  const index = positions.slice();
  if (bounds !== null && moves) orderTies(index, base, target, bounds);
  const held = moves && bounds !== null ? bounds : null;
  return {
    ...{ index, target, shift, moves },
    base: scoresOf(index, base),
    lower: held && scoresOf(index, held.lower),
    upper: held && scoresOf(index, held.upper),
  };
}

/**
 * Where one chain stands at a strength: x + λ(T(x) − x), held within bounds, in order, on the grid.
 *
 * @param side The chain
 * @param strength λ from 0 to 1
 * @param grid The scores to land on
 * @returns Scores ascending, aligned with the chain; the base itself where nothing moves
 */
export function chainAt(side: SideChain, strength: number, grid: ScoreGrid): Float64Array {
  const { base, target, lower, upper } = side;
  if (!side.moves || strength === 0) return base;
  const scores = new Float64Array(base.length);
  let inOrder = true;
  let below = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    let score = base[i]! + strength * (target[i]! - base[i]!);
    if (lower !== null && score < lower[i]!) score = lower[i]!;
    if (upper !== null && score > upper[i]!) score = upper[i]!;
    if (score < below) inOrder = false;
    scores[i] = below = score;
  }
  if (!inOrder) poolViolators(scores, null, lower, upper);
  for (let i = 0; i < scores.length; i++) scores[i] = onGrid(grid, scores[i]!);
  return scores;
}
