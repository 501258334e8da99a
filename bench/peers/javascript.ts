import { jStat } from "jstat";
import * as simpleStatistics from "simple-statistics";
import { medianTime } from "../medianTime";
import type { Samples } from "../samples";
import { stdlib } from "./stdlib";

/** Milliseconds of the JavaScript peers that can do a task at all. */
export interface PeerTimes {
  readonly simpleStatistics?: number;
  readonly jstat?: number;
  readonly stdlib?: number;
}

type Peer = (data: Samples) => unknown;
type Peers = Readonly<Partial<Record<keyof PeerTimes, Peer>>>;

const { ranks, kruskal, mean, stdev } = stdlib;

const rankSum: Peers = {
  simpleStatistics: ({ x, y }) => simpleStatistics.wilcoxonRankSum(Array.from(x), Array.from(y)),
  ...(kruskal && { stdlib: ({ x, y }) => kruskal(Array.from(x), Array.from(y)) }),
};

const peers: Readonly<Record<string, Peers>> = {
  percentile: {
    jstat: ({ both }) => jStat.rank(Array.from(both)).map((rank) => (rank - 0.5) / both.length),
    ...(ranks && {
      stdlib: ({ both }) => ranks(Array.from(both)).map((rank) => (rank - 0.5) / both.length),
    }),
  },
  theta: rankSum,
  mannWhitney: rankSum,
  "mean and sd": {
    simpleStatistics: ({ both }) => {
      const values = Array.from(both);
      return [simpleStatistics.mean(values), simpleStatistics.sampleStandardDeviation(values)];
    },
    jstat: ({ both }) => {
      const values = Array.from(both);
      return [jStat.mean(values), jStat.stdev(values, true)];
    },
    ...(mean &&
      stdev && {
        stdlib: ({ both }) => [mean(both.length, both, 1), stdev(both.length, 1, both, 1)],
      }),
  },
};

/** A peer that takes more milliseconds than this on a size is not asked about the next, ten times as large. */
const PATIENCE = 20;
const givenUp = new Set<string>();

/** Times the peers on a task; one that cannot do it, or took too long on fewer people, is left out. */
export function javascriptPeers(task: string, data: Samples): PeerTimes {
  const own = peers[task] ?? {};
  const times: Partial<Record<keyof PeerTimes, number>> = {};
  for (const name of ["simpleStatistics", "jstat", "stdlib"] as const) {
    const peer = own[name];
    if (!peer || givenUp.has(`${task} ${name}`)) continue;
    times[name] = medianTime(() => peer(data));
    if (times[name] > PATIENCE) givenUp.add(`${task} ${name}`);
  }
  return times;
}
