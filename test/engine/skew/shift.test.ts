import { quantile, randomSource, shiftFunction } from "../../../src/engine";
import { kolmogorovQuantile } from "../../../src/engine/skew/shiftFunction";

test.each([
  [0.5, 0.82757355518991],
  [0.9, 1.22384787021708],
  [0.95, 1.35809863932255],
  [0.99, 1.62762361151895],
  [0.999, 1.94947460350438],
])("Kolmogorov's quantile at %d agrees with scipy.special.kolmogi", (p, expected) => {
  expect(Math.abs(kolmogorovQuantile(p) / expected - 1)).toBeLessThan(1e-12);
});

// The band as it is defined: G⁻¹(F(x) ± c) − x, looked for score by score.
function band(sales: number[], backOffice: number[], at: number): [number | null, number | null] {
  const c = 1.3580986393225505 * Math.sqrt(1 / sales.length + 1 / backOffice.length);
  const share = sales.filter((score) => score <= at).length / sales.length;
  const ascending = [...backOffice].sort((a, b) => a - b);
  const upTo = (k: number): number => (k + 1) / ascending.length;
  const low = share - c <= 0 ? undefined : ascending.find((_, k) => upTo(k) >= share - c - 1e-12);
  const high = ascending.find((_, k) => upTo(k) > share + c + 1e-12);
  return [low ?? null, high ?? null];
}

test.each([
  { name: "60 and 80 people", n: 60, m: 80, shift: 4 },
  { name: "200 and 50 people", n: 200, m: 50, shift: -3 },
  { name: "12 and 15 people", n: 12, m: 15, shift: 2 },
  { name: "400 people each", n: 400, m: 400, shift: 0 },
])("$name: the band of every decile is the rank-sum band turned sideways", ({ n, m, shift }) => {
  const random = randomSource(n + m);
  const draw = (count: number, from: number): number[] =>
    Array.from({ length: count }, () => from + Math.round(4000 * random()) / 100);
  const [sales, backOffice] = [draw(n, 50), draw(m, 50 + shift)];
  const rows = shiftFunction(sales, backOffice);
  expect(rows.map(({ p }) => p)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  for (const row of rows) {
    const ascending = (list: number[]): number[] => [...list].sort((a, b) => a - b);
    const [at, other] = [sales, backOffice].map((list) => quantile(ascending(list), row.p, 7)) as [
      number,
      number,
    ];
    expect(row.sales).toBeCloseTo(at, 9);
    expect(row.backOffice).toBeCloseTo(other, 9);
    expect(row.difference).toBeCloseTo(other - at, 9);
    const [low, high] = band(sales, backOffice, at);
    // The difference itself is always inside.
    if (low === null) expect(row.lower).toBeNull();
    else expect(row.lower).toBeCloseTo(Math.min(low, other) - at, 9);
    if (high === null) expect(row.upper).toBeNull();
    else expect(row.upper).toBeCloseTo(Math.max(high, other) - at, 9);
  }
  expect(rows.some(({ lower, upper }) => lower !== null || upper !== null)).toBe(true);
});

test("more confidence gives a wider band", () => {
  const sales = Array.from({ length: 100 }, (_, i) => i);
  const backOffice = sales.map((score) => score + 5);
  const [narrow, wide] = [0.8, 0.99].map(
    (confidence) => shiftFunction(sales, backOffice, confidence)[4]!,
  );
  expect(wide!.upper! - wide!.lower!).toBeGreaterThan(narrow!.upper! - narrow!.lower!);
});
