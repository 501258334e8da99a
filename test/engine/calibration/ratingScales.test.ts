import { analyse, calibrate, defaultSettings, type Side } from "../../../src/engine";
import { company } from "../analysis/company";

/** A rating per person, from counts per rating, worst first. */
const ratings = (counts: readonly number[], steps = 1): number[] =>
  counts.flatMap((count, k) => new Array<number>(count).fill((k + 1) / steps));

const sales = [10, 30, 45, 12, 3];
const backOffice = [5, 30, 90, 55, 20];

const asked = (steps: number) => {
  const scores = [...ratings(sales, steps), ...ratings(backOffice, steps)];
  const sides = scores.map((_, i): Side => (i < 100 ? "sales" : "backOffice"));
  return { scores, sides, strength: "smallest" as const, move: "sales" as const };
};

describe("on a rating scale", () => {
  test.each([
    ["whole grades", 1],
    ["half grades", 2],
  ])("%s move in the scale's own steps, never by a tie-break", (_, steps) => {
    const request = asked(steps);
    const { suggested, before, after, strength } = calibrate(request);
    expect(before.gap).toBeCloseTo(16.9, 1);
    expect(suggested.every((score) => Number.isInteger(score * steps))).toBe(true);
    suggested.forEach((score, i) => {
      const by = score - request.scores[i]!;
      if (by !== 0) expect(by).toBeGreaterThanOrEqual(1 / steps);
    });
    if (after.gap !== before.gap) expect(strength).toBeGreaterThan(0.01);
  });

  test("the pane's suggestion is counted in grades too", () => {
    const { scores, sides } = asked(1);
    const people = company({ seed: 1, people: scores.length }).map((one, i) => ({
      ...one,
      ...{ score: scores[i]!, side: sides[i]! },
    }));
    const { suggestions, moved } = analyse(people, {
      ...defaultSettings(),
      ...{ compareWithin: null, market: { ...defaultSettings().market, on: false } },
    });
    for (const { original, suggested } of suggestions) {
      expect(Number.isInteger(suggested)).toBe(true);
      expect(suggested).toBeGreaterThanOrEqual(original);
    }
    expect(moved.total).toBeGreaterThanOrEqual(moved.people);
  });
});
