import {
  analyse,
  defaultSettings,
  diagnose,
  EngineError,
  gapMeasure,
  type AnalysisSettings,
  type Person,
  type Side,
} from "../../../src/engine";
import { gapReader } from "../../../src/engine/analysis/gapReader";
import { company } from "./company";

type Row = readonly [side: Side | null, level: string | null, score: number];

const template = company({ seed: 1, people: 1 })[0]!;
const listOf = (rows: readonly Row[]): Person[] =>
  rows.map(([side, level, score], i) => ({ ...template, id: `${i}`, row: i, side, level, score }));

const rows: Row[] = [
  ["sales", "L1", 50],
  ["backOffice", "l1 ", 60],
  ["sales", "L1", 70],
  ["sales", "L2", 55],
  ["backOffice", "L2", 45],
  ["sales", "L3", 40],
  ["backOffice", null, 90],
  ["sales", null, 95],
  [null, "L1", 20],
];
const within = defaultSettings();
const overall: AnalysisSettings = { ...within, compareWithin: null };
const scores = rows.map(([, , score]) => score);

describe("who is compared with whom", () => {
  const keysOf = (list: readonly Row[], settings: AnalysisSettings): (number | null)[] => {
    const reader = gapReader(listOf(list), settings);
    return list.map((_, i) => reader.stratumOf(i));
  };

  test("people of a level share a key, however the level is written; no level or no side, no key", () => {
    const keys = keysOf(rows, within);
    expect(new Set([keys[0], keys[1], keys[2]]).size).toBe(1);
    expect(keys[4]).toBe(keys[3]);
    expect(new Set([keys[0], keys[3], keys[5]]).size).toBe(3);
    expect([keys[0], keys[3], keys[5]]).not.toContain(null);
    expect([keys[6], keys[7], keys[8]]).toEqual([null, null, null]);
  });

  test("everybody of a side shares one key where everybody is compared", () => {
    const keys = keysOf(rows, overall);
    expect(new Set(keys.slice(0, 8)).size).toBe(1);
    expect(keys[0]).not.toBeNull();
    expect(keys[8]).toBeNull();
  });

  test("levels that are all one-sided are not compared within", () => {
    const apart = rows.map(([side, , score]): Row => [side, side, score]);
    expect(keysOf(apart, within)).toEqual(keysOf(rows, overall));
    const reader = gapReader(listOf(apart), within);
    expect(reader.primary).toBe("overall");
    expect(reader.strata).toBeNull();
    expect(reader.within(scores)).toBeNull();
  });
});

describe("how much of the list a gap within levels speaks for", () => {
  test("everybody of a side counts, those without a level as people who could not be compared", () => {
    const reader = gapReader(listOf(rows), within);
    expect(reader.primary).toBe("within");

    const placed = rows.filter(([, level]) => level !== null);
    const all = gapReader(listOf(placed), within).within(placed.map(([, , score]) => score));
    expect(all!.coverage).toBeCloseTo(5 / 6, 12);
    const { coverage, ...gap } = reader.within(scores)!;
    expect(coverage).toBeCloseTo(5 / 8, 12);
    expect(all).toMatchObject(gap);
  });

  test("the gap over everybody takes both sides whole, and nobody else", () => {
    const of = (side: Side): number[] =>
      rows.filter((row) => row[0] === side).map(([, , score]) => score);
    for (const settings of [within, overall]) {
      const reader = gapReader(listOf(rows), settings);
      expect(reader.overall(scores)).toEqual(
        gapMeasure(of("sales"), of("backOffice"), settings.margin),
      );
      expect(reader.sides).toEqual(rows.map(([side]) => side));
    }
  });
});

test("levels that cannot be compared are said, and the gap over everybody is taken", () => {
  const people = company({ seed: 2, people: 80 }).map((one) => ({ ...one, level: one.side }));
  const found = analyse(people, within);
  expect(found.primary).toBe("overall");
  expect(found.within).toBeNull();
  expect(found.refusals).toContainEqual({ part: "within", code: "too-few" });
  expect(analyse(people, overall).refusals).not.toContainEqual(
    expect.objectContaining({ part: "within" }),
  );
});

test("who sits in which level is a cause only where levels are compared", () => {
  // Nobody does better for the side; the back office merely sits in the better paid, higher rated level.
  const people = listOf(
    Array.from({ length: 120 }, (_, i): Row => {
      const high = i < 60;
      const side: Side =
        i % 6 === 0 ? (high ? "sales" : "backOffice") : high ? "backOffice" : "sales";
      return [side, high ? "high" : "low", (high ? 80 : 50) + ((i * 7) % 30) / 10];
    }),
  ).map((one) => ({ ...one, processScore: null, rater: null }));
  const causes = diagnose(people, within).causes!;
  expect(causes.measured.composition).toBe(true);
  expect(causes.parts.composition).toBeGreaterThan(0.95 * causes.total);
  const blind = diagnose(people, overall).causes!;
  expect(blind.measured.composition).toBe(false);
  expect(blind.parts.composition).toBe(0);
  expect(blind.total).toBeCloseTo(causes.total, 9);
});

describe("an analysis without two sides is refused", () => {
  test.each<{ name: string; list: Row[] }>([
    { name: "sales only", list: rows.filter(([side]) => side === "sales") },
    { name: "back office only", list: rows.filter(([side]) => side === "backOffice") },
    { name: "nobody of a side", list: rows.map(([, level, score]): Row => [null, level, score]) },
  ])("$name", ({ list }) => {
    for (const ask of [analyse, diagnose]) {
      for (const settings of [within, overall]) {
        const refusal = (): unknown => ask(listOf(list), settings);
        expect(refusal).toThrow(EngineError);
        expect(refusal).toThrow(
          expect.objectContaining({
            code: "unknown-label",
            message: "analyse requires people of both sides with a score",
          }),
        );
      }
    }
  });
});
