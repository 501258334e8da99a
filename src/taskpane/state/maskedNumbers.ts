import { randomSource, type Person } from "../../engine";

const SEED = 20_260_101;

let last: { people: readonly Person[]; numbers: ReadonlyMap<string, number> } | null = null;

/**
 * A number for everybody, to stand in the place of the name. The numbers are dealt in an order that the list does not
 * show, so that nobody is found by counting its rows; for the same list they are the same on every screen and day.
 */
export function maskedNumbers(people: readonly Person[]): ReadonlyMap<string, number> {
  if (last?.people === people) return last.numbers;
  const random = randomSource(SEED);
  const numbers = people.map((_, i) => i + 1);
  for (let i = numbers.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  last = { people, numbers: new Map(people.map(({ id }, i) => [id, numbers[i]!])) };
  return last.numbers;
}
