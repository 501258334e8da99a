import * as engine from "../src/engine";

/** Two samples of one size, sales a little lower, on a 0.1 grid so that ties are common. */
export interface Samples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly both: Float64Array;
}

export function samples(size: number): Samples {
  const random = engine.randomSource(size);
  const draw = (centre: number): number => {
    const score = centre + 10 * engine.normalQuantile(random() * 0.9998 + 0.0001);
    return Math.round(Math.min(100, Math.max(0, score)) * 10) / 10;
  };
  const x = Float64Array.from({ length: size }, () => draw(68));
  const y = Float64Array.from({ length: size }, () => draw(72));
  return { x, y, both: joined(x, y) };
}

function joined(x: Float64Array, y: Float64Array): Float64Array {
  const both = new Float64Array(x.length + y.length);
  both.set(x);
  both.set(y, x.length);
  return both;
}

/** Where somebody of the sampled company belongs. */
interface SampledPerson {
  readonly side: engine.Side;
  readonly level: string;
  readonly department: string;
  readonly manager: string;
}

/** A company with 10 levels, 60 departments and one manager to 12.5 people, and whole tasks on it. */
export function company(size: number): {
  readonly scores: Float64Array;
  readonly tasks: Readonly<Record<string, () => unknown>>;
} {
  const random = engine.randomSource(size + 1);
  const pick = (name: string, count: number): string => `${name} ${Math.floor(random() * count)}`;
  const people = Array.from({ length: size }, (): SampledPerson => ({
    side: random() < 0.3 ? "sales" : "backOffice",
    level: pick("Level", 10),
    department: pick("Department", 60),
    manager: pick("Manager", Math.ceil(size / 12.5)),
  }));
  const scores = Float64Array.from(people, ({ side }) => {
    const score =
      72 - (side === "sales" ? 4 : 0) + 10 * engine.normalQuantile(random() * 0.9998 + 0.0001);
    return Math.round(score * 10) / 10;
  });
  const sides = people.map(({ side }) => side);
  const column = (name: "level" | "department" | "manager"): string[] =>
    people.map((person) => person[name]);
  const [levels, departments, managers] = [
    column("level"),
    column("department"),
    column("manager"),
  ];
  const weights = Array.from(scores, (score) => 5000 * score);
  const caps = weights.map((weight, i) => (i % 10 === 0 ? weight * 0.1 : null));
  return {
    scores,
    tasks: {
      "detection: overall, shift, by level, department and manager": () =>
        engine.detectSkew({ scores, sides, by: [levels, departments, managers] }),
      "calibration within levels, smallest strength": () =>
        engine.calibrate({ scores, sides, strata: levels, strength: "smallest", move: "sales" }),
      "bonus to the cent, one in ten capped": () =>
        engine.allocateBonus({ pool: 2000 * size, weights, caps }),
      "column normalised inside departments": () =>
        engine.normaliseWithin({ scores: Array.from(scores), groups: departments }, "percentile"),
    },
  };
}
