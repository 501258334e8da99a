import { pointScaleFault, type AnalysisSettings, type PointScale } from "../../engine";

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isText: Check = (value) => typeof value === "string";
const isTruth: Check = (value) => typeof value === "boolean";
const oneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const object =
  (
    members: Readonly<Record<string, Check>>,
    optional: Readonly<Record<string, Check>> = {},
  ): Check =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const record = value as Readonly<Record<string, unknown>>;
    const allowed = Object.keys(record).every(
      (key) => Object.hasOwn(members, key) || Object.hasOwn(optional, key),
    );
    return (
      allowed &&
      Object.entries(members).every(
        ([key, check]) => Object.hasOwn(record, key) && check(record[key]),
      ) &&
      Object.entries(optional).every(
        ([key, check]) => !Object.hasOwn(record, key) || check(record[key]),
      )
    );
  };

const side = oneOf("sales", "backOffice", "both");

const figures = object({ lowest: isNumber, highest: isNumber, step: isNumber });

/** Whether data from a file is a scale of points. */
export const isScale = (value: unknown): value is PointScale =>
  figures(value) && pointScaleFault(value as PointScale) === null;

const settings = object({
  scale: either(isScale, oneOf(null)),
  margin: isNumber,
  compareWithin: oneOf("level", "department", "rater", null),
  market: object({
    on: isTruth,
    indices: listOf(
      object({ territory: isText, index: isNumber, source: isText }, { asOf: isText }),
    ),
    side,
    passThrough: isNumber,
    floor: isNumber,
    cap: isNumber,
    curve: either(listOf(object({ attainment: isNumber, score: isNumber })), oneOf(null)),
  }),
  roleWeights: object({
    on: isTruth,
    weights: listOf(object({ role: isText, process: isNumber, result: isNumber })),
  }),
  leniency: object({ on: isTruth, strength: isNumber }),
  residual: object({ strength: either(isNumber, oneOf("smallest")) }),
  move: side,
  maxMove: either(isNumber, oneOf(null)),
  protectedIds: listOf(isText),
  grades: listOf(isText),
  distribution: listOf(
    object(
      {
        grades: listOf(isText),
        operator: oneOf("=", "<=", ">=", "between"),
        share: isNumber,
        hard: isTruth,
      },
      { upperShare: isNumber },
    ),
  ),
});

/** Whether data from a file has exactly the shape of settings: nothing missing, nothing more. */
export const isSettings = (value: unknown): value is AnalysisSettings => settings(value);
