/** Scores that may be: `from`, `from` + `every`, `from` + 2 `every` … in parts of 1 ÷ `perPoint`, all whole numbers. */
export interface ScoreGrid {
  readonly perPoint: number;
  readonly every: number;
  readonly from: number;
}

/**
 * A grid of equal parts of a point with 0 on it.
 *
 * @param perPoint Parts of a point, a whole number or a power of ten
 * @returns The grid
 */
export const evenGrid = (perPoint: number): ScoreGrid => ({ perPoint, every: 1, from: 0 });

/**
 * The score on the grid that is nearest, the higher one of two.
 *
 * @param grid The grid
 * @param score A finite score
 * @returns The very double that the score's decimal writing is read as
 */
export function onGrid(grid: ScoreGrid, score: number): number {
  const { perPoint, every, from } = grid;
  return (Math.round((score * perPoint - from) / every) * every + from) / perPoint;
}

/**
 * Steps of a grid in one point.
 *
 * @param grid The grid
 * @returns A positive number, below 1 where a step is more than a point
 */
export const stepsPerPoint = (grid: ScoreGrid): number => grid.perPoint / grid.every;
