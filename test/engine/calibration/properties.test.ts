import fc from "fast-check";
import {
  assignGrades,
  boundedIsotonic,
  calibrate,
  groupMap,
  quotaMoves,
  type CalibrationRequest,
  type Movers,
  type Side,
} from "../../../src/engine";
import { propertyRuns } from "../../support/propertyRuns";

const runs = { numRuns: propertyRuns, seed: 20261123 };

// Narrow and in halves, so that ties are common.
const score = fc.integer({ min: 80, max: 190 }).map((half) => half / 2);
const side = fc
  .array(score, { minLength: 1, maxLength: 25 })
  .map((list) => list.sort((a, b) => a - b));
const move = fc.constantFrom<Movers>("sales", "backOffice", "both");

// Two sides of which sales stand clearly lower, so that the evidence gate opens most of the time.
const request: fc.Arbitrary<CalibrationRequest> = fc
  .record({
    sales: fc.array(score, { minLength: 12, maxLength: 25 }),
    backOffice: fc.array(score, { minLength: 12, maxLength: 25 }),
    fallen: fc.integer({ min: 0, max: 30 }),
    neither: fc.array(score, { maxLength: 3 }),
    strata: fc.constantFrom(0, 0, 2, 3),
    strength: fc.oneof(
      fc.constant("smallest" as const),
      fc.integer({ min: 0, max: 100 }).map((k) => k / 100),
    ),
    move,
    maxMove: fc.constantFrom(null, null, 0.5, 3, 8),
    protect: fc.array(fc.nat({ max: 23 }), { maxLength: 4 }),
    tolerance: fc.constantFrom(0, 2, 7.35),
  })
  .map(({ sales, backOffice, fallen, neither, strata, protect, ...rest }) => {
    const scores = [...sales.map((one) => one - fallen), ...backOffice, ...neither];
    const sides = [
      ...sales.map(() => "sales" as const),
      ...backOffice.map(() => "backOffice" as const),
      ...neither.map(() => null),
    ];
    return {
      ...rest,
      scores,
      sides,
      protectedIndexes: protect,
      strata: strata === 0 ? null : scores.map((_, i) => `Level ${i % strata}`),
    };
  });

function hold<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, law), runs);
}

// Largest difference of two lists.
function apart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a).toHaveLength(b.length);
  return Math.max(0, ...Array.from(a, (one, i) => Math.abs(one - b[i]!)));
}

describe("bounded isotonic regression", () => {
  const bounded = fc
    .array(
      fc.record({
        value: fc.integer({ min: 0, max: 8 }),
        x: fc.integer({ min: 0, max: 8 }),
        down: fc.integer({ min: 0, max: 3 }),
        up: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((people) => {
      // Bounds around rising points can always be met.
      const points = people.map(({ x }) => x).sort((a, b) => a - b);
      return {
        values: people.map(({ value }) => value),
        lower: points.map((x, i) => x - people[i]!.down),
        upper: points.map((x, i) => x + people[i]!.up),
      };
    });

  const cost = (fit: ArrayLike<number>, values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + (value - fit[i]!) ** 2, 0);

  test("no point of a fine grid costs less", () => {
    hold(bounded, ({ values, lower, upper }) => {
      const fit = boundedIsotonic(values, { lower, upper });
      expect(cost(fit, values)).toBeCloseTo(leastOnGrid(values, lower, upper), 9);
    });
  });

  test("the fit rises, stays within bounds, and is its own fit", () => {
    hold(bounded, ({ values, lower, upper }) => {
      const fit = boundedIsotonic(values, { lower, upper });
      fit.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(Math.max(lower[i]!, fit[i - 1] ?? -Infinity));
        expect(value).toBeLessThanOrEqual(upper[i]!);
      });
      expect(boundedIsotonic(fit, { lower, upper })).toEqual(fit);
    });
  });

  test("without bounds the weighted mean stays", () => {
    const weighted = fc.array(fc.tuple(score, fc.integer({ min: 1, max: 9 })), { minLength: 1 });
    hold(weighted, (pairs) => {
      const values = pairs.map(([value]) => value);
      const weights = pairs.map(([, weight]) => weight);
      const fit = boundedIsotonic(values, { weights });
      const total = (list: ArrayLike<number>): number =>
        weights.reduce((sum, weight, i) => sum + weight * list[i]!, 0);
      expect(total(fit)).toBeCloseTo(total(values), 6);
    });
  });
});

// Least cost over the grid of twelfths, which holds every mean of up to four whole numbers.
function leastOnGrid(
  values: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
): number {
  const points = Array.from({ length: 12 * 16 + 1 }, (_, k) => k / 12 - 4);
  let least = points.map(() => 0);
  values.forEach((value, i) => {
    let best = Infinity;
    least = points.map((point, k) => {
      best = Math.min(best, least[k]!);
      return point < lower[i]! - 1e-9 || point > upper[i]! + 1e-9
        ? Infinity
        : best + (value - point) ** 2;
    });
  });
  return Math.min(...least);
}

describe("the full map", () => {
  test("targets rise with the score, and tied people share one", () => {
    hold(fc.tuple(side, side, move), ([sales, backOffice, movers]) => {
      const map = groupMap(sales, backOffice, movers);
      const wrong = (scores: readonly number[], target: Float64Array): number[] =>
        scores.filter((one, i) => {
          if (i === 0) return false;
          const step = target[i]! - target[i - 1]!;
          return one === scores[i - 1] ? step !== 0 : step < 0;
        });
      expect(wrong(sales, map.sales)).toEqual([]);
      expect(wrong(backOffice, map.backOffice)).toEqual([]);
    });
  });

  test("adding points to everybody adds them to every target", () => {
    hold(fc.tuple(side, side, move, fc.integer({ min: -20, max: 20 })), (given) => {
      const [sales, backOffice, movers, points] = given;
      const plain = groupMap(sales, backOffice, movers);
      const moved = groupMap(
        sales.map((one) => one + points),
        backOffice.map((one) => one + points),
        movers,
      );
      moved.sales.forEach((one, i) => expect(one).toBeCloseTo(plain.sales[i]! + points, 9));
      moved.backOffice.forEach((one, i) =>
        expect(one).toBeCloseTo(plain.backOffice[i]! + points, 9),
      );
    });
  });

  test("turning the scale upside down turns the targets upside down", () => {
    const flip = (list: ArrayLike<number>): number[] => Array.from(list, (one) => -one).reverse();
    hold(fc.tuple(side, side, move), ([sales, backOffice, movers]) => {
      const plain = groupMap(sales, backOffice, movers);
      const flipped = groupMap(flip(sales), flip(backOffice), movers);
      flip(flipped.sales).forEach((one, i) => expect(one).toBeCloseTo(plain.sales[i]!, 9));
      flip(flipped.backOffice).forEach((one, i) =>
        expect(one).toBeCloseTo(plain.backOffice[i]!, 9),
      );
    });
  });

  test("when both sides move and are equally large, the mean of everybody stays", () => {
    const pairs = fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 25 });
    hold(pairs, (list) => {
      // Told apart by a hair, so that no side has ties.
      const of = (k: 0 | 1): number[] =>
        list.map((pair, i) => pair[k] + i / 1000).sort((a, b) => a - b);
      const map = groupMap(of(0), of(1), "both");
      const total = (values: Iterable<number>): number =>
        [...values].reduce((sum, one) => sum + one, 0);
      expect(total([...map.sales, ...map.backOffice])).toBeCloseTo(total([...of(0), ...of(1)]), 6);
    });
  });

  test("the side that does not move keeps its very scores", () => {
    hold(fc.tuple(side, side), ([sales, backOffice]) => {
      expect([...groupMap(sales, backOffice, "sales").backOffice]).toEqual(backOffice);
      expect([...groupMap(sales, backOffice, "backOffice").sales]).toEqual(sales);
    });
  });
});

describe("suggested scores", () => {
  test("the evidence opens the gate often enough for these laws to say something", () => {
    const gates = fc
      .sample(request, { numRuns: 300, seed: runs.seed })
      .map((one) => calibrate(one));
    expect(gates.filter(({ gate }) => gate === null).length).toBeGreaterThan(120);
    expect(gates.filter(({ gate }) => gate === "inconclusive").length).toBeGreaterThan(20);
  });

  test("strength 0 gives back the very scores", () => {
    hold(request, (asked) => {
      expect(calibrate({ ...asked, strength: 0 }).suggested).toEqual([...asArray(asked.scores)]);
    });
  });

  test("order is kept inside every stratum's side", () => {
    hold(request, (asked) => {
      const { suggested } = calibrate(asked);
      const { scores, sides, strata } = asked;
      const overtaken = suggested.flatMap((one, i) =>
        suggested.filter(
          (other, j) =>
            sides[i] !== null &&
            sides[i] === sides[j] &&
            strata?.[i] === strata?.[j] &&
            scores[i]! < scores[j]! &&
            one > other,
        ),
      );
      expect(overtaken).toEqual([]);
    });
  });

  test("nobody moves more than allowed", () => {
    hold(request, (asked) => {
      const moves = calibrate(asked).suggested.map((one, i) => Math.abs(one - asked.scores[i]!));
      expect(Math.max(...moves)).toBeLessThanOrEqual((asked.maxMove ?? Infinity) + 1e-9);
    });
  });

  test("protected people, people of neither side and the side that does not move stay", () => {
    hold(request, (asked) => {
      const stays = { sales: "backOffice", backOffice: "sales", both: "nobody" }[asked.move];
      const fixed = (i: number): boolean =>
        asked.protectedIndexes!.includes(i) || asked.sides[i] === null || asked.sides[i] === stays;
      const { suggested } = calibrate(asked);
      expect(suggested.filter((_, i) => fixed(i))).toEqual(
        asArray(asked.scores).filter((_, i) => fixed(i)),
      );
    });
  });

  test("equal people are treated equally: the order of the list does not matter", () => {
    const shuffled = request.chain((asked) =>
      fc
        .shuffledSubarray(
          asked.sides.map((_, i) => i),
          { minLength: asked.sides.length, maxLength: asked.sides.length },
        )
        .map((order) => ({ asked, order })),
    );
    hold(shuffled, ({ asked, order }) => {
      const there = calibrate(asked);
      const back = calibrate({
        ...asked,
        scores: order.map((i) => asked.scores[i]!),
        sides: order.map((i) => asked.sides[i]!),
        strata: asked.strata ? order.map((i) => asked.strata![i]!) : null,
        protectedIndexes: asked.protectedIndexes!.map((i) => order.indexOf(i)),
      });
      expect(back.strength).toBeCloseTo(there.strength, 8);
      expect(
        apart(
          back.suggested,
          order.map((i) => there.suggested[i]!),
        ),
      ).toBeLessThan(1e-6);
    });
  });

  test("the gap afterwards is within tolerance whenever that was reached, and never larger", () => {
    hold(request, (asked) => {
      const found = calibrate({ ...asked, strength: "smallest" });
      if (found.reached) {
        expect(Math.abs(found.after.gap)).toBeLessThanOrEqual(asked.tolerance! + 1e-9);
      }
      expect(Math.abs(found.after.gap)).toBeLessThanOrEqual(Math.abs(found.before.gap) + 1e-9);
    });
  });

  test("no smaller strength on a grid of fiftieths suffices", () => {
    hold(request, (asked) => {
      const found = calibrate({ ...asked, strength: "smallest" });
      if (!found.reached || found.strength === 0) return;
      const smaller = Array.from({ length: 50 }, (_, k) => k / 50).filter(
        (strength) => strength < found.strength - 1e-6,
      );
      const gaps = smaller.map((strength) => calibrate({ ...asked, strength }).after.gap);
      expect(gaps.filter((gap) => Math.abs(gap) <= asked.tolerance!)).toEqual([]);
    });
  });

  test("scores come back unchanged exactly when there is a reason, or strength is 0", () => {
    hold(request, (asked) => {
      const { gate, strength, suggested, before } = calibrate(asked);
      if (gate !== null) expect(suggested).toEqual([...asArray(asked.scores)]);
      if (gate !== null) expect(strength).toBe(0);
      if (before.verdict !== "material") expect(gate).not.toBeNull();
    });
  });

  test("nobody of the side behind is lowered, nobody of the side ahead is raised, in any stratum", () => {
    hold(request, (asked) => {
      const { suggested, before } = calibrate(asked);
      const sign = Math.sign(before.gap);
      const wrong = suggested.filter((one, i) => {
        const closing = asked.sides[i] === "sales" ? sign : -sign;
        return closing * (one - asked.scores[i]!) < -1e-9;
      });
      expect(wrong).toEqual([]);
    });
  });

  test("more strength never widens the gap, and never moves anybody less far", () => {
    const pair = fc.tuple(request, fc.nat({ max: 100 }), fc.nat({ max: 100 }));
    hold(pair, ([asked, a, b]) => {
      const less = calibrate({ ...asked, strength: Math.min(a, b) / 100 });
      const more = calibrate({ ...asked, strength: Math.max(a, b) / 100 });
      const sign = Math.sign(less.before.gap) || 1;
      expect(sign * more.after.gap).toBeLessThanOrEqual(sign * less.after.gap + 1e-9);
      const nearer = asked.sides.filter((_, i) => {
        const way = (one: readonly number[]): number => Math.abs(one[i]! - asked.scores[i]!);
        return way(more.suggested) < way(less.suggested) - 1e-9;
      });
      expect(nearer).toEqual([]);
    });
  });
});

function asArray(values: ArrayLike<number>): number[] {
  return Array.from(values);
}

describe("grades and quotas", () => {
  const ranked = fc.record({
    scores: fc.array(score, { minLength: 1, maxLength: 40 }),
    shares: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 5 }),
    ties: fc.constantFrom("together", "up", "down", "split"),
  });

  test("a better score never gets a lower grade, equal scores one grade unless split", () => {
    hold(ranked, ({ scores, shares, ties }) => {
      const { grades, seats, counts } = assignGrades(scores, shares, { ties });
      const wrong = scores.flatMap((a, i) =>
        scores.filter(
          (b, j) =>
            (a > b && grades[i]! > grades[j]!) ||
            (a === b && ties !== "split" && grades[i] !== grades[j]),
        ),
      );
      expect(wrong).toEqual([]);
      expect(seats.reduce((sum, some) => sum + some, 0)).toBe(scores.length);
      if (ties === "split") expect(counts).toEqual(seats);
    });
  });

  test("flows empty every band into every place, and steps are the least there are", () => {
    const two = fc.tuple(
      fc.array(fc.nat({ max: 20 }), { minLength: 5, maxLength: 5 }),
      fc.array(fc.nat({ max: 20 }), { minLength: 5, maxLength: 5 }),
    );
    hold(two, ([from, wanted]) => {
      const total = from.reduce((sum, count) => sum + count, 0);
      const to = wanted.map((_, k) => (k === 4 ? 0 : Math.min(wanted[k]!, Math.floor(total / 4))));
      to[4] = total - to.reduce((sum, count) => sum + count, 0);
      const { flows, bandSteps, people, fewestPeople } = quotaMoves(from, to);
      const moved = (key: "from" | "to", band: number): number =>
        flows.filter((flow) => flow[key] === band).reduce((sum, flow) => sum + flow.people, 0);
      expect(from.map((_, band) => moved("from", band))).toEqual(from);
      expect(to.map((_, band) => moved("to", band))).toEqual(to);
      let ahead = 0;
      const least = from.reduce((sum, count, k) => sum + Math.abs((ahead += count - to[k]!)), 0);
      expect(bandSteps).toBe(least);
      expect(people).toBeGreaterThanOrEqual(fewestPeople);
    });
  });
});

test("lists of different lengths are refused", () => {
  const sides: readonly (Side | null)[] = ["sales", "backOffice", null];
  expect(() =>
    calibrate({ scores: [1, 2, 3], sides: [...sides, null], strength: 1, move: "sales" }),
  ).toThrow(expect.objectContaining({ code: "length-mismatch" }));
});
