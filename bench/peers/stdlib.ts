import { createRequire } from "node:module";

/** What of @stdlib is asked, where it is installed: with the four names below in a folder that NODE_PATH names. */
interface Stdlib {
  readonly ranks?: (values: number[]) => number[];
  readonly kruskal?: (x: number[], y: number[]) => unknown;
  readonly mean?: (count: number, values: Float64Array, stride: number) => number;
  readonly stdev?: (count: number, less: number, values: Float64Array, stride: number) => number;
}

const load = createRequire(__filename);

function installed(name: string): unknown {
  try {
    return load(name);
  } catch {
    return undefined;
  }
}

/** Nearly 300 packages with what they need: no lock of ours should hold them for one column of a table. */
export const stdlib = {
  ranks: installed("@stdlib/stats-ranks"),
  kruskal: installed("@stdlib/stats-kruskal-test"),
  mean: installed("@stdlib/stats-base-mean"),
  stdev: installed("@stdlib/stats-base-stdev"),
} as Stdlib;
