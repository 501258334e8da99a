import { jStat } from "jstat";
import * as simpleStatistics from "simple-statistics";
import { medianTime } from "../medianTime";
import type { Samples } from "../samples";

/** Milliseconds of the JavaScript peers that can do a task at all. */
export interface PeerTimes {
  readonly simpleStatistics?: number;
  readonly jstat?: number;
}

type Peer = (data: Samples) => unknown;

const peers: Readonly<Record<string, { simpleStatistics?: Peer; jstat?: Peer }>> = {
  percentile: {
    jstat: ({ both }) => jStat.rank(Array.from(both)).map((rank) => (rank - 0.5) / both.length),
  },
  theta: {
    simpleStatistics: ({ x, y }) => simpleStatistics.wilcoxonRankSum(Array.from(x), Array.from(y)),
  },
  mannWhitney: {
    simpleStatistics: ({ x, y }) => simpleStatistics.wilcoxonRankSum(Array.from(x), Array.from(y)),
  },
  "mean and sd": {
    simpleStatistics: ({ both }) => {
      const values = Array.from(both);
      return [simpleStatistics.mean(values), simpleStatistics.sampleStandardDeviation(values)];
    },
    jstat: ({ both }) => {
      const values = Array.from(both);
      return [jStat.mean(values), jStat.stdev(values, true)];
    },
  },
};

/** Times the peers on a task; one that cannot do it is left out. */
export function javascriptPeers(task: string, data: Samples): PeerTimes {
  const { simpleStatistics: first, jstat: second } = peers[task] ?? {};
  return {
    ...(first && { simpleStatistics: medianTime(() => first(data)) }),
    ...(second && { jstat: medianTime(() => second(data)) }),
  };
}
