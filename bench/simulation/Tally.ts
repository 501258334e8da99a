/** What is said of one sample: p, and the 95 % interval of θ. */
interface Answer {
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

/** How often, in percent of the runs. */
export interface Tally {
  /** The interval leaves ½ out. */
  readonly alarms: number;
  /** p is under .001. */
  readonly sure: number;
  /** The interval holds the truth. */
  readonly cover: number;
}

/** Counts answers one by one. */
export function tallyOf(truth: number): { add: (answer: Answer) => void; result: () => Tally } {
  let runs = 0;
  let alarms = 0;
  let sure = 0;
  let covered = 0;
  return {
    add: ({ p, lower, upper }) => {
      runs++;
      if (lower > 0.5 || upper < 0.5) alarms++;
      if (p < 0.001) sure++;
      if (lower <= truth && truth <= upper) covered++;
    },
    result: () => ({
      alarms: (100 * alarms) / runs,
      sure: (100 * sure) / runs,
      cover: (100 * covered) / runs,
    }),
  };
}

/** The interval of a gap in percentile points as one of θ. */
export const asTheta = ({ p, lower, upper }: Answer): Answer => ({
  p,
  lower: 0.5 + lower / 100,
  upper: 0.5 + upper / 100,
});
