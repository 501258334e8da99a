import { evenGrid } from "../../../src/engine/numeric/ScoreGrid";
import type { Suggestion } from "../../../src/engine";
import type { LeverStage } from "../../../src/engine/analysis/leverStages";
import type { Residual } from "../../../src/engine/analysis/residual";
import { suggestionsOf } from "../../../src/engine/analysis/suggestionsOf";
import { person } from "./person";

/** Somebody's way from 50: scores after each lever, within the limits, and at the end, with the map's two parts. */
interface Way {
  readonly after?: readonly [market: number, weights: number, leniency: number];
  readonly base?: number;
  readonly shift?: number;
  readonly shape?: number;
  readonly final: number;
}

/** The suggestion of the first of two people, who goes this way; the second stays at 40. */
function suggested(way: Way, who: { side?: "sales" | null; kept?: boolean } = {}): Suggestion {
  const { after = [50, 50, 50], base = after[2], shift = 0, shape = 0, final } = way;
  const people = [
    person(1, who.side === undefined ? "sales" : who.side, 50),
    person(2, "sales", 40),
  ];
  const [found] = suggestionsOf({
    people,
    protectedIds: new Set(who.kept ? ["1"] : []),
    original: Float64Array.of(50, 40),
    stages: after.map((score) => ({ scores: Float64Array.of(score, 40) }) as unknown as LeverStage),
    residual: {
      ...{
        grid: evenGrid(100),
        base: Float64Array.of(base, 40),
        final: Float64Array.of(final, 40),
      },
      ...{ shift: Float64Array.of(shift, 0), shape: Float64Array.of(shape, 0) },
    } as unknown as Residual,
    error: { points: 1, reliability: 0.9, source: "assumed" },
  });
  return found!;
}

const none = { market: 0, weights: 0, leniency: 0, shift: 0, shape: 0, limits: 0, rounding: 0 };

test.each<{ name: string; way: Way; steps: Partial<typeof none>; reason: Suggestion["reason"] }>([
  { name: "nothing", way: { final: 50 }, steps: {}, reason: "unchanged" },
  {
    name: "each lever by the score before it, the largest the reason",
    way: { after: [52, 51, 54.5], final: 54.5 },
    ...{ steps: { market: 2, weights: -1, leniency: 3.5 }, reason: "leniency" },
  },
  {
    name: "the two parts of the map",
    way: { shift: 3, shape: 1.25, final: 54.25 },
    ...{ steps: { shift: 3, shape: 1.25 }, reason: "shift" },
  },
  {
    name: "parts that take from each other",
    way: { shift: 1, shape: -2.5, final: 48.5 },
    ...{ steps: { shift: 1, shape: -2.5 }, reason: "shape" },
  },
  {
    name: "limits before the map and after it, never the reason where another is",
    way: { after: [60, 60, 60], base: 55, shift: 4, final: 57 },
    ...{ steps: { market: 10, shift: 4, limits: -7 }, reason: "market" },
  },
  {
    name: "limits alone",
    way: { base: 53, final: 53 },
    ...{ steps: { limits: 3 }, reason: "limits" },
  },
  {
    name: "limits larger than a lever",
    way: { after: [50.5, 50.5, 50.5], base: 47, final: 47 },
    ...{ steps: { market: 0.5, limits: -3.5 }, reason: "market" },
  },
  {
    name: "the last digit, up to half a step before the map and after it",
    way: { after: [51.004, 51.004, 51.004], base: 51, shift: 1.006, final: 52.01 },
    ...{ steps: { market: 1, shift: 1.01 }, reason: "shift" },
  },
  {
    name: "two with the same share: the earlier lever",
    way: { after: [51, 52, 52], final: 52 },
    ...{ steps: { market: 1, weights: 1 }, reason: "market" },
  },
  {
    name: "levers that cancel out: no move, but steps",
    way: { after: [51, 50, 50], final: 50 },
    ...{ steps: { market: 1, weights: -1 }, reason: "unchanged" },
  },
  {
    name: "a map that limits undo",
    way: { shift: 2, final: 50 },
    ...{ steps: { shift: 2, limits: -2 }, reason: "unchanged" },
  },
])("$name", ({ way, steps, reason }) => {
  const found = suggested(way);
  expect(found.steps).toEqual({ ...none, ...steps });
  expect(found.reason).toBe(reason);
  expect(found).toMatchObject({ suggested: way.final, grade: null, flags: [] });
});

test("who is protected or of neither side says so before anything else", () => {
  expect(suggested({ final: 50 }, { kept: true }).reason).toBe("protected");
  expect(suggested({ final: 50 }, { side: null, kept: true }).reason).toBe("not-compared");
});
