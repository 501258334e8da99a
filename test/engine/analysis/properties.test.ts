import fc from "fast-check";
import {
  agenda,
  analyse,
  concordance,
  defaultSettings,
  diagnose,
  type Analysis,
  type AnalysisSettings,
  type Person,
} from "../../../src/engine";
import { overtakes } from "../../../src/engine/analysis/overtakes";
import { standings } from "../../../src/engine/analysis/standings";
import { reconciled } from "../../../src/engine/analysis/waterfall";
import { company } from "./company";
import { propertyRuns } from "../../support/propertyRuns";

const runs = { numRuns: propertyRuns, seed: 20261123 };
const grades = ["S", "A", "B", "C", "D"];

function hold<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, law), runs);
}

// A small company with holes in its columns, under settings drawn at random.
const question = fc.record({
  seed: fc.nat({ max: 100_000 }),
  people: fc.integer({ min: 30, max: 60 }),
  market: fc.constantFrom(0.7, 0.8, 1),
  decimals: fc.constantFrom(0, 1, 2, 4),
  holes: fc.constantFrom(0, 0, 7),
  index: fc.constantFrom(null, 0.75, 1, 1.2),
  weights: fc.boolean(),
  leniency: fc.boolean(),
  strength: fc.constantFrom<number | "smallest">("smallest", "smallest", 0, 0.5, 1),
  move: fc.constantFrom("sales", "backOffice", "both"),
  maxMove: fc.constantFrom(null, 2, 6.5),
  within: fc.constantFrom("level", "department", null),
  graded: fc.boolean(),
  protect: fc.nat({ max: 3 }),
});

type Drawn = typeof question extends fc.Arbitrary<infer T> ? T : never;
interface Case {
  readonly people: readonly Person[];
  readonly settings: AnalysisSettings;
  readonly analysis: Analysis;
}

function build(drawn: Drawn): Case {
  const { seed, people: count, market, decimals, holes } = drawn;
  const people = company({
    seed,
    people: count,
    salesShare: 0.4,
    market,
    decimals,
    levels: 2,
  }).map((person, i): Person =>
    holes > 0 && i % holes === 0
      ? { ...person, level: null, rater: null, processScore: null, attainment: null }
      : holes > 0 && i % holes === 1
        ? { ...person, side: null }
        : person,
  );
  const base = defaultSettings();
  const settings: AnalysisSettings = {
    ...base,
    compareWithin: drawn.within,
    market: {
      ...base.market,
      indices:
        drawn.index === null ? [] : [{ territory: "*", index: drawn.index, source: "drawn" }],
    },
    roleWeights: { ...base.roleWeights, on: drawn.weights },
    leniency: { on: drawn.leniency, strength: 0.5 },
    residual: { strength: drawn.strength },
    move: drawn.move,
    maxMove: drawn.maxMove,
    protectedIds: people.slice(0, drawn.protect).map(({ id }) => id),
    grades: drawn.graded ? grades : [],
    distribution: drawn.graded
      ? [
          { grades: ["S", "A"], operator: "<=", share: 0.3, hard: true },
          { grades: ["D"], operator: "between", share: 0.05, upperShare: 0.2, hard: false },
        ]
      : [],
  };
  // Writing into what was handed over would throw.
  frozen(people);
  frozen(settings);
  return { people, settings, analysis: analyse(people, settings) };
}

function frozen(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
}

// Every law draws the same companies, so each is analysed once.
const built = new Map<string, Case>();
// Except with mutants about, each of which every law has to meet itself.
beforeEach(() => {
  if (propertyRuns < 1000) built.clear();
});
function caseOf(drawn: Drawn): Case {
  const key = JSON.stringify(drawn);
  const found = built.get(key) ?? build(drawn);
  built.set(key, found);
  return found;
}

// Every number anywhere in a value.
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe("an analysis of anybody under any settings", () => {
  test("steps add up to the move, to the last digit of the scores", () => {
    hold(question, (drawn) => {
      const { analysis } = caseOf(drawn);
      const off = analysis.suggestions.filter(({ steps, original, suggested }) => {
        const sum = Object.values(steps).reduce((total, step) => total + step, 0);
        return Math.abs(sum - (suggested - original)) > 1e-9;
      });
      expect(off).toEqual([]);
    });
  });

  test("limits hold: the cap, protected people, people of neither side, the range of the scores", () => {
    hold(question, (drawn) => {
      const { people, settings, analysis } = caseOf(drawn);
      const { suggestions } = analysis;
      const scores = people.map(({ score }) => score!);
      const [least, most] = [Math.min(...scores), Math.max(...scores)];
      const wrong = suggestions.filter(({ id, original, suggested }, i) => {
        const fixed = settings.protectedIds.includes(id) || people[i]!.side === null;
        return (
          (fixed && suggested !== original) ||
          Math.abs(suggested - original) > (settings.maxMove ?? Infinity) + 1e-9 ||
          suggested < least ||
          suggested > most
        );
      });
      expect(wrong).toEqual([]);
    });
  });

  test("the residual map alone keeps the order inside every stratum's side", () => {
    hold(question, (drawn) => {
      const { people, settings } = caseOf(drawn);
      const { suggestions, primary } = analyse(people, {
        ...settings,
        market: { ...settings.market, on: false },
        roleWeights: { ...settings.roleWeights, on: false },
        leniency: { ...settings.leniency, on: false },
      });
      const field = primary === "within" ? settings.compareWithin : null;
      const stratum = (i: number): string | null => (field === null ? null : people[i]![field]);
      const overtaken = suggestions.flatMap((one, i) =>
        suggestions.filter(
          (other, j) =>
            people[i]!.side !== null &&
            people[i]!.side === people[j]!.side &&
            stratum(i) === stratum(j) &&
            one.original < other.original &&
            one.suggested > other.suggested,
        ),
      );
      expect(overtaken).toEqual([]);
    });
  });

  test("the residual map closes the gap from both sides and never moves anybody the other way", () => {
    hold(question, (drawn) => {
      const { people, analysis } = caseOf(drawn);
      const closing = analysis.suggestions.map(
        ({ steps }, i) => (people[i]!.side === "sales" ? 1 : -1) * (steps.shift + steps.shape),
      );
      const apart = Math.min(Math.max(0, ...closing), -Math.min(0, ...closing));
      // Parts are shown to the cent: a rounding may have the other sign.
      expect(apart).toBeLessThan(0.011);
    });
  });

  test("the order of the list does not matter", () => {
    hold(question, (drawn) => {
      const { people, settings, analysis: there } = caseOf(drawn);
      const back = analyse([...people].reverse(), settings);
      expect(back.overall).toEqual(there.overall);
      const gradedAlike = (one: (typeof there.suggestions)[number]): unknown[] => [
        one.id,
        one.originalRank,
        one.grade,
      ];
      expect([...back.suggestions].reverse().map(gradedAlike)).toEqual(
        there.suggestions.map(gradedAlike),
      );
      const apart = [...back.suggestions]
        .reverse()
        .map((one, i) => Math.abs(one.suggested - there.suggestions[i]!.suggested));
      expect(Math.max(...apart)).toBeLessThanOrEqual(0.010000001);
    });
  });

  test("no number is missing, and the counts agree with the suggestions", () => {
    hold(question, (drawn) => {
      const { analysis } = caseOf(drawn);
      expect(numbersIn({ ...analysis, people: [] }).every(Number.isFinite)).toBe(true);
      const moved = analysis.suggestions.filter((one) => one.suggested !== one.original);
      expect(analysis.moved.people).toBe(moved.length);
      expect(analysis.moved.up).toBe(moved.filter((one) => one.suggested > one.original).length);
      expect(analysis.noSuggestion !== null && moved.length > 0).toBe(false);
      expect(analysis.levers.map(({ lever }) => lever)).toEqual([
        "original",
        "market",
        "weights",
        "leniency",
        "residual",
      ]);
    });
  });

  test("the primary gap afterwards is within the margin whenever that was reached", () => {
    hold(question, (drawn) => {
      const { settings, analysis } = caseOf(drawn);
      const { after, primary, reached } = analysis;
      const gap = Math.abs((primary === "within" ? after.within! : after.overall).gap);
      if (settings.residual.strength === "smallest" || !reached) {
        expect(gap <= settings.margin + 1e-9).toBe(reached);
      }
    });
  });

  test("an agenda lists nobody twice, and no more than a meeting can take", () => {
    hold(question, (drawn) => {
      const items = agenda(caseOf(drawn).analysis);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.length).toBeLessThanOrEqual(12);
    });
  });
});

test("causes add up and every figure of a diagnosis is finite, whatever columns there are", () => {
  fc.assert(
    fc.property(question, (drawn) => {
      const { people, settings } = caseOf(drawn);
      const found = diagnose(people, settings);
      const { parts, total } = found.causes!;
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(numbersIn(found).every(Number.isFinite)).toBe(true);
    }),
    { ...runs, numRuns: Math.min(100, propertyRuns) },
  );
});

describe("the parts", () => {
  const few = fc.integer({ min: 0, max: 12 });

  test("overtakes are the pairs that turn round", () => {
    hold(fc.array(fc.tuple(few, few), { minLength: 1, maxLength: 30 }), (pairs) => {
      let turned = 0;
      for (const [a, b] of pairs) for (const [c, d] of pairs) if (a < c && b > d) turned++;
      expect(
        overtakes(
          pairs.map(([before]) => before),
          pairs.map(([, after]) => after),
        ),
      ).toBe(turned);
    });
  });

  test("ranks and percentiles are those of counting", () => {
    hold(fc.array(few, { minLength: 1, maxLength: 30 }), (scores) => {
      const { rank, percentile } = standings(Float64Array.from(scores));
      expect([...rank]).toEqual(
        scores.map((score) => 1 + scores.filter((other) => other > score).length),
      );
      const shares = scores.map((score) => {
        const below = scores.filter((other) => other < score).length;
        const tied = scores.filter((other) => other === score).length;
        return (100 * (below + tied / 2)) / scores.length;
      });
      expect(Math.max(...shares.map((share, i) => Math.abs(share - percentile[i]!)))).toBeLessThan(
        1e-9,
      );
    });
  });

  test("whole parts sum to the whole, each within one of its own", () => {
    const parts = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 7 });
    hold(parts, (thousandths) => {
      const first = thousandths.map((part) => part / 1000);
      const total = Math.round(first.reduce((sum, part) => sum + part, 0)) + 0;
      const given = [...first, total - first.reduce((sum, part) => sum + part, 0)];
      const whole = reconciled(given, total);
      expect(whole.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(whole.every((part, i) => Math.abs(part - given[i]!) < 1 + 1e-6)).toBe(true);
      expect(whole.every((part, i) => given[i] !== 0 || part === 0)).toBe(true);
    });
  });

  test("a concordance covers everybody once and rises", () => {
    hold(
      fc.tuple(fc.array(few, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 9 })),
      ([scores, rows]) => {
        const table = concordance(
          scores,
          scores.map((score) => 2 * score),
          rows,
        );
        expect(table.reduce((sum, row) => sum + row.people, 0)).toBe(scores.length);
        expect(table.length).toBeLessThanOrEqual(rows);
        expect(table.every(({ from, to }) => to === 2 * from)).toBe(true);
        expect(table.every(({ from }, i) => i === 0 || from > table[i - 1]!.from)).toBe(true);
      },
    );
  });
});
