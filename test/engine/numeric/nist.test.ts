import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mean, oneWayAnova, standardDeviation } from "../../../src/engine";
import { digitsOfAgreement } from "../../support/digitsOfAgreement";

const folder = join(__dirname, "../../fixtures/nist");

/** Digits that exact arithmetic reaches on the doubles nearest to each data set: nobody can do better. */
const deviationCeiling: Record<string, number> = {
  Lew: 15,
  Lottery: 15,
  Mavro: 13.1,
  Michelso: 13.8,
  NumAcc1: 15,
  NumAcc2: 15,
  NumAcc3: 9.46,
  NumAcc4: 8.25,
  PiDigits: 15,
};
const anovaCeiling: Record<string, number> = {
  AtmWtAg: 10.2,
  SiRstv: 13.1,
  SmLs01: 15,
  SmLs02: 15,
  SmLs03: 15,
  SmLs04: 10.4,
  SmLs05: 10.2,
  SmLs06: 10.2,
  SmLs07: 4.4,
  SmLs08: 4.2,
  SmLs09: 4.2,
};

function linesOf(kind: string, set: string): string[] {
  return readFileSync(join(folder, kind, `${set}.dat`), "utf8").split(/\r?\n/);
}

/** The number behind a certified line, or the last one on it. */
function certified(lines: readonly string[], label: RegExp): number {
  const line = lines.find((text) => label.test(text) && /\d/.test(text))!;
  return Number(/:\s+(-?[\d.]+)/.exec(line)?.[1] ?? line.trim().split(/\s+/).at(-1));
}

test("the folder holds the sets that are tested", () => {
  const sets = (kind: string): string[] =>
    readdirSync(join(folder, kind)).map((file) => file.replace(".dat", ""));
  expect(sets("univariate").sort()).toEqual(Object.keys(deviationCeiling).sort());
  expect(sets("anova").sort()).toEqual(Object.keys(anovaCeiling).sort());
});

test.each(Object.entries(deviationCeiling))(
  "mean and standard deviation of %s agree with the certified values to the ceiling",
  (set, ceiling) => {
    const lines = linesOf("univariate", set);
    const values = lines
      .slice(60)
      .filter((line) => line.trim() !== "")
      .map(Number);
    expect(values).toHaveLength(certified(lines, /Number of Observations/));
    expect(digitsOfAgreement(mean(values), certified(lines, /Sample Mean/))).toBeGreaterThan(14.9);
    const digits = digitsOfAgreement(
      standardDeviation(values),
      certified(lines, /Sample Standard Deviation/),
    );
    expect(digits).toBeGreaterThanOrEqual(ceiling - 0.05);
  },
);

test.each(Object.entries(anovaCeiling))(
  "F of %s agrees with the certified value to the ceiling",
  (set, ceiling) => {
    const lines = linesOf("anova", set);
    const rows = lines
      .slice(60)
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter((row) => row.length === 2);
    const { f } = oneWayAnova(
      rows.map(([, response]) => response!),
      rows.map(([treatment]) => String(treatment)),
    );
    const wanted = certified(lines, /^Between/);
    expect(digitsOfAgreement(f, wanted)).toBeGreaterThanOrEqual(ceiling - 0.1);
  },
);
