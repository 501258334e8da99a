import * as engine from "../src/engine";

/** Two samples of one size, sales a little lower. */
export interface Samples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly both: Float64Array;
}

/** On a 0.1 grid from 0 to 100, so that ties are common. */
export function samples(size: number): Samples {
  return drawn(size, (score) => Math.round(Math.min(100, Math.max(0, score)) * 10) / 10);
}

/** The same people before their scores are rounded: no two tie. */
export function untiedSamples(size: number): Samples {
  return drawn(size, (score) => score);
}

function drawn(size: number, asScore: (score: number) => number): Samples {
  const random = engine.randomSource(size);
  const draw = (centre: number): number =>
    asScore(centre + 10 * engine.normalQuantile(random() * 0.9998 + 0.0001));
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

/** Columns of a sampled company, as a workbook delivers them: every cell a text of its own. */
interface Columns {
  readonly scores: Float64Array;
  readonly sides: engine.Side[];
  readonly levels: string[];
  readonly departments: string[];
  readonly managers: string[];
}

// Ten levels, 60 departments and one manager to 12.5 people.
function columns(size: number): Columns {
  const random = engine.randomSource(size + 1);
  const pick = (name: string, count: number): string => `${name} ${Math.floor(random() * count)}`;
  const people: Columns = {
    ...{ scores: new Float64Array(size), sides: [] },
    ...{ levels: [], departments: [], managers: [] },
  };
  for (let i = 0; i < size; i++) {
    const side = random() < 0.3 ? "sales" : "backOffice";
    people.sides.push(side);
    people.levels.push(pick("Level", 10));
    people.departments.push(pick("Department", 60));
    people.managers.push(pick("Manager", Math.ceil(size / 12.5)));
    const centre = side === "sales" ? 68 : 72;
    const score = centre + 10 * engine.normalQuantile(random() * 0.9998 + 0.0001);
    people.scores[i] = Math.round(score * 10) / 10;
  }
  return people;
}

/** A company and whole tasks on it. */
export function company(size: number): {
  readonly scores: Float64Array;
  readonly tasks: Readonly<Record<string, () => unknown>>;
} {
  const { scores, sides, levels, departments, managers } = columns(size);
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
