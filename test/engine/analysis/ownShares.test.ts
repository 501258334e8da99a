import fc from "fast-check";
import { analyse, defaultSettings, type AnalysisSettings, type Person } from "../../../src/engine";
import { ownShares } from "../../../src/engine/analysis/ownShares";
import { person } from "./person";

/** People whose scores weigh the result with `share`, rounded to two decimals, and say so nowhere. */
function unweighted(
  share: number,
  indicators: readonly (readonly [process: number, result: number])[],
  more: Partial<Person> = {},
  first = 0,
): Person[] {
  return indicators.map(([processScore, resultScore], k) => {
    const score = (1 - share) * processScore + share * resultScore;
    const rounded = Number(score.toFixed(2));
    return person(first + k, "sales", rounded, { processScore, resultScore, ...more });
  });
}

const INDICATORS = [
  [80.5, 71.2],
  [82.1, 93.4],
  [77, 64.9],
  [91.3, 88],
  [85.2, 102.6],
  [79.9, 70.3],
] as const;

test("weights are those the scores follow, per role, then per group, then per side", () => {
  const people = [
    ...unweighted(0.6, INDICATORS, { group: "East" }),
    ...unweighted(0.45, INDICATORS, { group: "West" }, 10),
    ...unweighted(0.6, INDICATORS.slice(0, 2), { group: "Small" }, 20),
    ...unweighted(0.25, INDICATORS, { group: "North", role: "Lead" }, 30),
  ];
  const shares = people.map((one) => ownShares(people)(one)?.result);
  expect(shares.slice(0, 6)).toEqual(INDICATORS.map(() => 0.6));
  expect(shares.slice(6, 12)).toEqual(INDICATORS.map(() => 0.45));
  expect(shares.slice(12, 14)).toEqual([undefined, undefined]);
  expect(shares.slice(14)).toEqual(INDICATORS.map(() => 0.25));
});

test("any whole percent is found again, whoever has been adjusted since", () => {
  // So far apart, and so fine, that rounding to hundredths hides no percent.
  const process = fc.integer({ min: 400, max: 700 }).map((tenths) => tenths / 10);
  const apart = fc.integer({ min: 50, max: 400 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.array(fc.tuple(process, apart), { minLength: 30, maxLength: 60 }),
      (percent, drawn) => {
        const indicators = drawn.map(([tenths, by], k) => {
          const hundredths = tenths + k / 100;
          return [hundredths, hundredths + by] as const;
        });
        const people = unweighted(percent / 100, indicators);
        const adjusted = people.map((one, k) =>
          k === 3 ? { ...one, score: one.score! + 5 } : one,
        );
        expect(ownShares(adjusted)(adjusted[0]!)?.result).toBe(percent / 100);
      },
    ),
  );
});

test("columns of weights go before, and scores made in another way show none", () => {
  const people = unweighted(0.6, INDICATORS);
  const withColumn = people.map((one) => ({ ...one, processWeight: 30, resultWeight: 70 }));
  expect(ownShares(withColumn)(withColumn[0]!)).toEqual({ process: 0.3, result: 0.7 });
  const curved = people.map((one) => ({ ...one, score: Math.sqrt(one.score! * 100) }));
  expect(ownShares(curved)(curved[0]!)).toBeNull();
  // Rounded to whole points, sixty per cent cannot be told from fifty-five.
  const whole = people.map((one) => ({ ...one, score: Math.round(one.score!) }));
  expect(ownShares(whole)(whole[0]!)).toBeNull();
  expect(ownShares(people.slice(0, 4))(people[0]!)).toBeNull();
});

test("people of one role share weights, though their group does not", () => {
  const people = [
    ...unweighted(0.6, INDICATORS, { group: "East", role: "Sales Rep" }),
    ...unweighted(0.45, INDICATORS, { group: "East", role: "Lead" }, 10),
    ...unweighted(0.6, INDICATORS.slice(0, 1), { group: "West", role: "sales rep" }, 20),
    ...unweighted(0.45, INDICATORS.slice(0, 1), { group: "West", role: "LEAD" }, 30),
    ...unweighted(0.6, INDICATORS.slice(0, 1), { group: "East" }, 40),
  ];
  const shares = people.map((one) => ownShares(people)(one)?.result);
  const expected = [...INDICATORS.map(() => 0.6), ...INDICATORS.map(() => 0.45), 0.6, 0.45];
  expect(shares).toEqual([...expected, undefined]);
});

test("whoever lacks a score or an indicator tells nothing and gets the weights of the others", () => {
  const known = unweighted(0.6, INDICATORS);
  const lacking = (["score", "processScore", "resultScore"] as const).flatMap((field, k) =>
    unweighted(0.6, INDICATORS, {}, 10 * (k + 1)).map((one) => ({ ...one, [field]: null })),
  );
  const people = [...known, ...lacking];
  expect(people.map((one) => ownShares(people)(one)?.result)).toEqual(people.map(() => 0.6));
  expect(ownShares([...known.slice(0, 2), ...lacking])(known[0]!)).toBeNull();
});

test("neither people without a side nor nameless groups are taken together", () => {
  const apart = [
    ...unweighted(0.6, INDICATORS.slice(0, 3), { side: null }),
    ...unweighted(0.6, INDICATORS.slice(3), { side: null }, 10),
  ];
  expect(ownShares(apart)(apart[0]!)).toBeNull();
});

test("five people tell, four do not, and one in ten may be off", () => {
  const five = unweighted(0.6, INDICATORS.slice(0, 5));
  expect(ownShares(five)(five[0]!)).toEqual({ process: 0.4, result: 0.6 });
  expect(ownShares(five.slice(1))(five[1]!)).toBeNull();
  const ten = [...five, ...unweighted(0.6, INDICATORS.slice(0, 5), {}, 10)];
  const off = (count: number) => ten.map((one, k) => (k < count ? { ...one, score: 40 } : one));
  expect(ownShares(off(1))(ten[9]!)).toEqual({ process: 0.4, result: 0.6 });
  expect(ownShares(off(2))(ten[9]!)).toBeNull();
});

test.each([-0.25, 1.25])("a score beyond both indicators has no weights: %d", (share) => {
  const people = unweighted(share, INDICATORS);
  expect(ownShares(people)(people[0]!)).toBeNull();
});

test.each([0, 1])("a score that is one of the indicators has a weight of %d", (share) => {
  const fine = INDICATORS.map(([process, result]) => [process + 0.01, result + 0.02] as const);
  const people = unweighted(share, fine);
  expect(ownShares(people)(people[0]!)).toEqual({ process: 1 - share, result: share });
});

test("relief from the market counts with the weight the list's scores follow, not with a template's", () => {
  const base = defaultSettings();
  const people = [
    ...unweighted(0.6, INDICATORS, { territory: "North", attainment: 0.72 }),
    ...INDICATORS.map(([score], k) => person(50 + k, "backOffice", score)),
    person(90, "backOffice", 200),
  ];
  const settings: AnalysisSettings = {
    ...base,
    residual: { strength: 0 },
    market: { ...base.market, indices: [{ territory: "North", index: 0.9, source: "test" }] },
  };
  // 80 points per 1 of attainment: 0.72 / 0.9 = 0.8, so 6.4 points of result and 0.6 of that in all.
  const { suggestions } = analyse(people, settings);
  expect(suggestions.slice(0, 6).map(({ steps }) => steps.market)).toEqual(
    INDICATORS.map(() => 3.84),
  );
});
