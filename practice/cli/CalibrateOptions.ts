import { parseArgs } from "node:util";
import type { Locale } from "../../src/text/Locale";

/** What was asked for on the command line. */
export interface CalibrateOptions {
  readonly file: string;
  readonly out: string;
  readonly backOffice: readonly string[];
  readonly sales: readonly string[];
  readonly score: string | null;
  readonly group: string | null;
  readonly id: string | null;
  readonly within: "level" | "department" | "rater" | null;
  readonly sheet: string | null;
  readonly margin: number | null;
  readonly locale: Locale;
  readonly force: boolean;
}

export const HELP = `npm run calibrate -- people.xlsx --back "R&D,HR" --sales Sales [options]

Measures whether the back office ranks above sales (or the reverse) in a list of people, suggests the least
calibration that puts it right, and writes both to new sheets of a copy of the file. The file itself is not touched.

  --back LABELS     labels of the back office in the group column, separated by commas (required)
  --sales LABELS    labels of sales (required)
  --score HEADING   column with the scores (recognised when its heading is clear)
  --group HEADING   column with the labels (recognised when its heading is clear)
  --id HEADING      column with employee numbers (recognised when its heading is clear)
  --within WHAT     compare like with like: level, department or rater
  --sheet NAME      sheet or table with the people (the open sheet's, or the first list found)
  --margin POINTS   tolerated gap in percentile points (7.35)
  --language CODE   language of the written sheets and of the verdict: en or zh-CN (en)
  --out FILE        where to write (people-calibrated.xlsx beside the file)
  --force           write over FILE when it is there
  --help            this text

Exit codes: 0 written, 1 wrong options, 2 file refused, 3 the list does not allow an answer, 4 the write failed.
`;

/** Wrong options: the sentence says what to give instead. */
export class UsageError extends Error {}

/** @returns null when help was asked for */
export function readOptions(args: readonly string[]): CalibrateOptions | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined)
    throw new UsageError("Name the file with the people, such as people.xlsx.");
  if (more.length > 0) throw new UsageError(`One file at a time; ${more.join(", ")} is too much.`);
  return {
    file,
    out: outOf(file, values.out),
    backOffice: labels("--back", values.back),
    sales: labels("--sales", values.sales),
    score: values.score ?? null,
    group: values.group ?? null,
    id: values.id ?? null,
    within: oneOf("--within", values.within, ["level", "department", "rater"]),
    sheet: values.sheet ?? null,
    margin: marginOf(values.margin),
    locale: oneOf("--language", values.language, ["en", "zh-CN"]) ?? "en",
    force: values.force,
  };
}

const TEXT = { type: "string" } as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        back: TEXT,
        sales: TEXT,
        score: TEXT,
        group: TEXT,
        id: TEXT,
        within: TEXT,
        sheet: TEXT,
        margin: TEXT,
        language: TEXT,
        out: TEXT,
        force: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    // Node's sentence goes on about positional arguments; its first one says what is wrong.
    const [sentence = ""] = (error as Error).message.split(". ");
    throw new UsageError(`${sentence.replace(/\.$/, "")}.`);
  }
}

function outOf(file: string, given: string | undefined): string {
  if (given === undefined) return file.replace(/\.(xlsx|csv)$/i, "") + "-calibrated.xlsx";
  if (/\.xlsx$/i.test(given)) return given;
  throw new UsageError(`--out is "${given}"; give a name that ends in .xlsx.`);
}

function labels(option: string, text: string | undefined): readonly string[] {
  const found = (text ?? "")
    .split(/[,，]/)
    .map((label) => label.trim())
    .filter((label) => label !== "");
  if (found.length > 0) return found;
  throw new UsageError(
    `${option} needs at least one label of the group column, such as ${option} Sales.`,
  );
}

function oneOf<T extends string>(
  option: string,
  given: string | undefined,
  choices: readonly T[],
): T | null {
  if (given === undefined) return null;
  const found = choices.find((choice) => choice.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`${option} is "${given}"; choose one of ${choices.join(", ")}.`);
}

function marginOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const margin = Number(given);
  if (given.trim() !== "" && margin > 0 && margin < 50) return margin;
  throw new UsageError(`--margin is "${given}"; give points between 0 and 50, such as 7.35.`);
}
