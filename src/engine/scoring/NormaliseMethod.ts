/** Ways to write a score relative to others, in the order they are offered. */
export const normaliseMethods = [
  "z",
  "t",
  "robust-z",
  "percentile",
  "percentile.inc",
  "percentile.exc",
  "normal-score",
  "min-max",
  "stanine",
  "sten",
  "midrank",
] as const;

export type NormaliseMethod = (typeof normaliseMethods)[number];
