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

describe("on a declared scale", () => {
  const base = {
    ...defaultSettings(),
    ...{ compareWithin: null, market: { ...defaultSettings().market, on: false } },
  };
  // 25 to 95 by the person, in fives: too many different scores to be taken for a scale unsaid.
  const { sides } = asked(1);
  const people = company({ seed: 3, people: sides.length }).map((one, i) => ({
    ...one,
    ...{ side: sides[i]!, score: 25 + 5 * (((i * 7) % 12) + (i < 100 ? 0 : 3)) },
  }));
  const scale = { lowest: 0, highest: 100, step: 5 };

  test.each([
    { name: "in fives", scale, step: 5, from: 0 },
    { name: "odd", scale: { lowest: 5, highest: 95, step: 10 }, step: 10, from: 5 },
    {
      name: "in thirds of three tenths",
      scale: { lowest: 0.1, highest: 9.1, step: 0.3 },
      step: 0.3,
      from: 0.1,
    },
  ])("suggestions stay on its steps: $name", ({ scale: declared, step, from }) => {
    const graded = people.map((one) => ({
      ...one,
      // To the nearest score on the scale.
      score: Number((from + step * Math.round((one.score - 25) / 10 + 1)).toFixed(10)),
    }));
    const { suggestions, moved } = analyse(graded, { ...base, scale: declared });
    expect(moved.people).toBeGreaterThan(0);
    for (const { original, suggested, steps } of suggestions) {
      const up = (suggested - from) / step;
      expect(up).toBeCloseTo(Math.round(up), 9);
      expect(suggested).toBeGreaterThanOrEqual(original);
      const total = Object.values(steps).reduce((sum, part) => sum + part, 0);
      expect(total).toBeCloseTo(suggested - original, 9);
      for (const part of Object.values(steps)) {
        expect(part / step).toBeCloseTo(Math.round(part / step), 9);
      }
    }
  });

  test("without it the same people move by hundredths", () => {
    const { suggestions } = analyse(people, base);
    expect(suggestions.some(({ suggested }) => suggested % 5 !== 0)).toBe(true);
    const held = analyse(people, { ...base, scale }).suggestions;
    expect(held.every(({ suggested }) => suggested % 5 === 0)).toBe(true);
  });

  test("nobody moves further than the limit, which counts in whole steps", () => {
    const { suggestions, moved } = analyse(people, { ...base, scale, maxMove: 9 });
    expect(moved.people).toBeGreaterThan(0);
    for (const { original, suggested } of suggestions) {
      expect([0, 5]).toContain(suggested - original);
    }
  });

  test("a score between two steps that counts as written makes the steps the scores' own", () => {
    const odd = people.map((one, i) => (i === 0 ? { ...one, score: 53 } : one));
    const { suggestions } = analyse(odd, { ...base, scale });
    expect(suggestions).toEqual(
      analyse(odd, { ...base, scale: null }).suggestions.map((one) =>
        one.original === 53 ? { ...one, flags: [...one.flags, "off-scale"] } : one,
      ),
    );
  });

  test("figures that are no scale are refused", () => {
    const wrong = { ...base, scale: { lowest: 5, highest: 1, step: 1 } };
    expect(() => analyse(people, wrong)).toThrow(
      expect.objectContaining({ code: "out-of-range" }) as Error,
    );
  });
});
