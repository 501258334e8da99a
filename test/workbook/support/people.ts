import { randomSource, type Person, type Side } from "../../../src/engine";

/** Fictional people: sales whose scores fell with the market, and a back office that bunches near the top. */
export function fictionalPeople(count: number, seed = 7): readonly Person[] {
  const random = randomSource(seed);
  const normal = (): number => random() + random() + random() + random() - 2;
  return Array.from({ length: count }, (_, row) => {
    const side: Side = row % 3 === 0 ? "sales" : "backOffice";
    const level = String(1 + (row % 4));
    const mean = (side === "sales" ? 66 : 78) + 2 * Number(level);
    const score = Math.round((mean + 9 * normal()) * 100) / 100;
    return {
      id: String(row + 1).padStart(5, "0"),
      name: `Person ${row + 1}`,
      row,
      score,
      group: side === "sales" ? "Sales" : row % 2 === 0 ? "Finance" : "R&D",
      side,
      department: side === "sales" ? "Sales" : "Support",
      level,
      rater: `Rater ${row % 9}`,
      territory: null,
      role: null,
      processScore: null,
      resultScore: null,
      processWeight: null,
      resultWeight: null,
      attainment: null,
      previousScore: null,
      rating: null,
      previousRating: null,
      tenureYears: null,
      bonusBase: 10_000,
    };
  });
}

/** The people as somebody would have them on a sheet. */
export const peopleTable = (people: readonly Person[]): (string | number)[][] => [
  ["ID", "Name", "Group", "Department", "Level", "Rater", "Score"],
  ...people.map((person) => [
    person.id,
    person.name ?? "",
    person.group ?? "",
    person.department ?? "",
    person.level ?? "",
    person.rater ?? "",
    person.score ?? "",
  ]),
];
