import type { WaterfallPart } from "../panels/parts/Waterfall";

export interface Amount {
  readonly key: string;
  readonly label: string;
  readonly amount: number;
}

/** A total above the steps it is made of, each bar starting where the one before ended. */
export function waterfallParts(
  total: Amount,
  steps: readonly Amount[],
  figure: (amount: number) => string,
): WaterfallPart[] {
  const ends = steps.reduce<number[]>((sums, { amount }) => [...sums, sums.at(-1)! + amount], [0]);
  const least = Math.min(0, total.amount, ...ends);
  const most = Math.max(0, total.amount, ...ends);
  const place = (value: number): number => (most === least ? 0 : (value - least) / (most - least));
  return [
    { ...partOf(total, figure), from: place(0), to: place(total.amount), kind: "total" },
    ...steps.map((step, i): WaterfallPart => ({
      ...partOf(step, figure),
      from: place(ends[i]!),
      to: place(ends[i + 1]!),
      kind: step.amount < 0 ? "down" : "up",
    })),
  ];
}

const partOf = ({ key, label, amount }: Amount, figure: (amount: number) => string) => ({
  key,
  label,
  figure: figure(amount),
});
