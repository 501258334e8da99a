import { normalQuantile, randomSource, type Person, type Side } from "../../../src/engine";

/** What a made-up company is like. */
export interface Company {
  readonly seed: number;
  readonly people: number;
  /** Share of people in sales. */
  readonly salesShare?: number;
  /** Market index on sales attainment: 1 is no fall. */
  readonly market?: number;
  /** The same in the south, when it is another. */
  readonly marketSouth?: number;
  /** Points by which sales are truly weaker. */
  readonly weaker?: number;
  /** Decimals of the scores. */
  readonly decimals?: number;
  readonly levels?: number;
  readonly raterSd?: number;
}

/** A made-up person with the skill the score should have shown. */
export interface Truth extends Person {
  readonly truth: number;
}

/** A seeded company with known truth: skill, level effect, a market that pulls sales down, lenient raters. */
export function company(options: Company): Truth[] {
  const { seed, people, salesShare = 0.25, market = 0.8, decimals = 1, levels = 4 } = options;
  const { marketSouth = market, weaker = 0, raterSd = 0 } = options;
  const random = randomSource(seed);
  const normal = (): number => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random())));
  const round = (value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
  const rater = Array.from({ length: 40 }, () => raterSd * normal());
  return Array.from({ length: people }, (_, i) => {
    const side: Side = random() < salesShare ? "sales" : "backOffice";
    const level = Math.floor(random() * levels);
    const skill = 70 + 8 * normal() + level - (side === "sales" ? weaker : 0);
    const team = Math.floor(random() * 20) + (side === "sales" ? 0 : 20);
    const attainment = round((skill / 80 + 0.05 * normal()) * 100) / 100;
    const fallen = attainment * (side === "sales" ? [market, marketSouth][team % 2]! : 1);
    const process = round(skill + 3 * normal());
    const result = round(80 * Math.min(1.25, Math.max(0.5, fallen)));
    const weights = side === "sales" ? [0.3, 0.7] : [0.6, 0.4];
    const score = round(weights[0]! * process + weights[1]! * result + rater[team]!);
    return {
      ...{ id: `P${String(i + 1).padStart(6, "0")}`, name: `Name ${i + 1}`, row: i, score, side },
      group: side === "sales" ? "Sales" : "Finance",
      department: side === "sales" ? `Sales ${team % 3}` : `Office ${team % 5}`,
      level: `L${level + 1}`,
      rater: `R${team}`,
      territory: side === "sales" ? ["North", "South"][team % 2]! : null,
      role: side === "sales" ? "Sales" : "finance",
      processScore: process,
      resultScore: result,
      processWeight: weights[0]!,
      resultWeight: weights[1]!,
      attainment: side === "sales" ? fallen : null,
      previousScore: round(skill + 4 * normal()),
      rating: null,
      previousRating: null,
      tenureYears: Math.floor(random() * 12),
      bonusBase: null,
      truth: weights[0]! * skill + weights[1]! * 80 * Math.min(1.25, Math.max(0.5, skill / 80)),
    };
  });
}
