import * as engine from "../src/engine";
import { samples, untiedSamples, type Samples } from "./samples";

/** One row of the table: what is done, and up to which size. */
export interface Task {
  readonly run: (data: Samples) => unknown;
  readonly most: number;
}

/** The exact test, on few people: its cost grows faster than the others', so it has sizes of its own. */
export const exactSizes = [30, 100, 200];

/** What it is measured on, by the name the peers' scripts use too. */
export const exactData = { ties: samples, "no ties": untiedSamples } as const;

export const exactTest = ({ x, y }: Samples): unknown =>
  engine.mannWhitney(x, y, { method: "exact" });

/** What is measured on two samples, by the name the peers' scripts use too. */
export const tasks: Readonly<Record<string, Task>> = {
  percentile: {
    run: ({ both }) => engine.normalise(both as unknown as number[], "percentile"),
    most: 1e6,
  },
  theta: { run: ({ x, y }) => engine.thetaInterval(x, y), most: 1e6 },
  shift: { run: ({ x, y }) => engine.hodgesLehmann(x, y), most: 1e6 },
  mannWhitney: {
    run: ({ x, y }) => engine.mannWhitney(x, y, { method: "asymptotic" }),
    most: 1e6,
  },
  "mean and sd": {
    run: ({ both }) => [engine.mean(both), engine.standardDeviation(both)],
    most: 1e6,
  },
};
