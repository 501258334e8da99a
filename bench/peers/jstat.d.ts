/** The part of jstat the bench calls; the package has no types. */
declare module "jstat" {
  export const jStat: {
    rank(values: readonly number[]): number[];
    mean(values: readonly number[]): number;
    stdev(values: readonly number[], sample?: boolean): number;
  };
}
