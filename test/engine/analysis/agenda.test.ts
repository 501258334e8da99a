import {
  agenda,
  analyse,
  concordance,
  defaultSettings,
  type AnalysisSettings,
} from "../../../src/engine";
import { company } from "./company";

const grades = ["S", "A", "B", "C", "D"];
const people = company({ seed: 5, people: 600 }).map((person, i) => ({
  ...person,
  rating: grades[i % 5]!,
  previousRating: grades[(i * 7) % 5]!,
  tenureYears: i % 9 === 0 ? 0.5 : 4,
}));
const settings: AnalysisSettings = {
  ...defaultSettings(),
  grades,
  distribution: [
    { grades: ["S", "A"], operator: "<=", share: 0.2, hard: true },
    { grades: ["D"], operator: ">=", share: 0.05, hard: false },
  ],
};

test("everybody is graded, nobody above a better score, within the rules", () => {
  const { suggestions, gradePlan } = analyse(people, settings);
  const place = (grade: string | null): number => grades.indexOf(grade!);
  const byScore = [...suggestions].sort((a, b) => b.suggested - a.suggested);
  byScore.reduce((better, worse) => {
    expect(place(worse.grade)).toBeGreaterThanOrEqual(place(better.grade));
    return worse;
  });
  const seats = gradePlan!.distribution.seats!;
  expect(seats.reduce((sum, some) => sum + some, 0)).toBe(600);
  expect(seats[0]! + seats[1]!).toBeLessThanOrEqual(120);
  expect(gradePlan!.counts!.reduce((sum, some) => sum + some, 0)).toBe(600);
});

test("flags follow their visible rules", () => {
  const analysis = analyse(people, settings);
  const { lines } = analysis.gradePlan!;
  analysis.suggestions.forEach(({ flags, grade, suggested }, i) => {
    const person = people[i]!;
    const jump = [person.rating, person.previousRating].some(
      (other) => Math.abs(grades.indexOf(other) - grades.indexOf(grade!)) >= 2,
    );
    expect(flags.includes("grade-jump")).toBe(jump);
    expect(flags.includes("first-year-high")).toBe(person.tenureYears < 1 && grade === "S");
    expect(flags.includes("twice-low")).toBe(grade === "D" && person.previousRating === "D");
    const near = Math.min(...lines.map((line) => Math.abs(line! - suggested)));
    expect(flags.includes("line-tie")).toBe(near <= analysis.measurement.points / 2);
  });
  expect(analysis.suggestions.some(({ flags }) => flags.includes("fragile"))).toBe(true);
});

test("the agenda gives every reason its turn, each person once", () => {
  const analysis = analyse(people, settings);
  const votes = new Map([["P000100", { agree: 1, discuss: 3, abstain: 0 }]]);
  const items = agenda(analysis, { votes });
  expect(items).toHaveLength(12);
  expect(new Set(items.map(({ id }) => id)).size).toBe(12);
  expect(items[0]!.reasons[0]).toBe("line-tie");
  expect(items[0]!.peers.length).toBeGreaterThan(0);
  expect(
    items.some(({ id, reasons }) => id === "P000100" && reasons.includes("disagreement")),
  ).toBe(true);
  expect(items.map(({ reasons }) => reasons[0])).toEqual(
    expect.arrayContaining(["big-move", "flag"]),
  );
  expect(agenda(analysis, { votes })).toEqual(items);
});

test.each([NaN, -1])("an agenda for %p people is refused", (limit) => {
  expect(() => agenda(analyse(people, settings), { limit })).toThrow(
    expect.objectContaining({ code: "out-of-range" }),
  );
});

test("rules that contradict each other leave the suggestions standing, without grades", () => {
  const { suggestions, gradePlan } = analyse(people, {
    ...settings,
    distribution: [
      { grades: ["S"], operator: ">=", share: 0.6, hard: true },
      { grades: ["A"], operator: ">=", share: 0.6, hard: true },
    ],
  });
  expect(gradePlan!.distribution).toMatchObject({ feasible: false, conflict: [0, 1] });
  expect(suggestions.every(({ grade }) => grade === null)).toBe(true);
  expect(suggestions.some(({ original, suggested }) => original !== suggested)).toBe(true);
});

test("the concordance is short, rising and covers everybody", () => {
  const sales = analyse(people, settings).suggestions.filter((_, i) => people[i]!.side === "sales");
  const table = concordance(
    sales.map(({ original }) => original),
    sales.map(({ suggested }) => suggested),
  );
  expect(table.length).toBeGreaterThanOrEqual(5);
  expect(table.length).toBeLessThanOrEqual(9);
  expect(table.reduce((sum, row) => sum + row.people, 0)).toBe(sales.length);
  table.reduce((low, high) => {
    expect(high.from).toBeGreaterThan(low.from);
    return high;
  });
});
