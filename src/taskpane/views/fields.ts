import type { MessageKey } from "../../text/message";

/** Columns the comparison needs, asked first. */
export const mainFields = ["id", "name", "score", "group"] as const;

/** Columns that open further parts of the analysis. */
export const moreFields = [
  "level",
  "department",
  "rater",
  "territory",
  "role",
  "processScore",
  "resultScore",
  "processWeight",
  "resultWeight",
  "marketIndex",
  "attainment",
  "target",
  "actual",
  "previousScore",
  "rating",
  "previousRating",
  "tenureYears",
  "hireDate",
  "bonusBase",
] as const;

/** What a column may hold that the analysis does not use: offered where a heading can mean it. */
const otherFields = [
  "company",
  "jobTitle",
  "raterId",
  "payGrade",
  "salary",
  "indicator",
  "indicatorScore",
  "pool",
] as const;

/** Fields a person is asked about; each is a field of the engine. */
export type FieldName =
  (typeof mainFields)[number] | (typeof moreFields)[number] | (typeof otherFields)[number];

const known = new Set<string>([...mainFields, ...moreFields, ...otherFields]);

/** Whether there is a word for it. */
export const isField = (field: string): field is FieldName => known.has(field);

/** What a column is called when nobody has a heading for it. */
export const fieldWord = (field: FieldName): MessageKey => `field.${field}`;
