import type { AddFunctionDescription, Arg, FunctionResultObject } from "@odoo/o-spreadsheet";
import { normalCdf, normalQuantile } from "../../src/engine/index";
import { registries } from "./engine";

type Numbers = readonly number[];

class NoAnswer extends Error {
  readonly value: string;

  constructor(value: string) {
    super("The function has no answer for these arguments.");
    this.value = value;
  }
}

function numbersIn(arg: Arg): number[] {
  const cells = Array.isArray(arg) ? arg.flat() : [arg];
  return cells.flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : []));
}

function numberIn(arg: Arg, missing?: number): number {
  const cell = Array.isArray(arg) ? arg[0]?.[0] : arg;
  const value = cell?.value;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value == null || value === "") {
    if (missing !== undefined) return missing;
    return 0;
  }
  const read = Number(value);
  if (Number.isNaN(read)) throw new NoAnswer("#VALUE!");
  return read;
}

function rankOf(
  value: number,
  population: Numbers,
  ascending: boolean,
): { first: number; ties: number } {
  const ahead = population.filter((other) => (ascending ? other < value : other > value)).length;
  const ties = population.filter((other) => other === value).length;
  if (ties === 0) throw new NoAnswer("#N/A");
  return { first: ahead + 1, ties };
}

// Excel's PERCENTRANK: position among the sorted values, between two of them in proportion.
function percentRank(
  population: Numbers,
  value: number,
  ends: "inc" | "exc",
  digits: number,
): number {
  const ordered = [...population].sort((a, b) => a - b);
  const last = ordered.length - 1;
  if (last < 0 || value < ordered[0]! || value > ordered[last]!) throw new NoAnswer("#N/A");
  const below = ordered.findLastIndex((other) => other < value);
  const at = ordered.indexOf(value);
  const low = ordered[below] ?? value;
  const high = ordered[below + 1]!;
  const position = at >= 0 ? at : below + (value - low) / (high - low);
  const share =
    ends === "inc" ? (last === 0 ? 1 : position / last) : (position + 1) / (ordered.length + 1);
  const scale = 10 ** digits;
  return Math.floor(share * scale + 1e-9) / scale;
}

type Compute = (args: readonly Arg[]) => number;

const RANGE = "range<number>";
const NUMBER = "number";

const FUNCTIONS: readonly (readonly [name: string, args: string, compute: Compute])[] = [
  [
    "RANK.EQ",
    `value:${NUMBER}, data:${RANGE}, order?:${NUMBER}`,
    ([value, data, order]) =>
      rankOf(numberIn(value), numbersIn(data), numberIn(order, 0) !== 0).first,
  ],
  [
    "RANK.AVG",
    `value:${NUMBER}, data:${RANGE}, order?:${NUMBER}`,
    ([value, data, order]) => {
      const { first, ties } = rankOf(numberIn(value), numbersIn(data), numberIn(order, 0) !== 0);
      return first + (ties - 1) / 2;
    },
  ],
  [
    "PERCENTRANK.INC",
    `data:${RANGE}, value:${NUMBER}, digits?:${NUMBER}`,
    ([data, value, digits]) =>
      percentRank(numbersIn(data), numberIn(value), "inc", numberIn(digits, 3)),
  ],
  [
    "PERCENTRANK",
    `data:${RANGE}, value:${NUMBER}, digits?:${NUMBER}`,
    ([data, value, digits]) =>
      percentRank(numbersIn(data), numberIn(value), "inc", numberIn(digits, 3)),
  ],
  [
    "PERCENTRANK.EXC",
    `data:${RANGE}, value:${NUMBER}, digits?:${NUMBER}`,
    ([data, value, digits]) =>
      percentRank(numbersIn(data), numberIn(value), "exc", numberIn(digits, 3)),
  ],
  [
    "STANDARDIZE",
    `value:${NUMBER}, mean:${NUMBER}, sd:${NUMBER}`,
    ([value, mean, sd]) => {
      if (numberIn(sd) <= 0) throw new NoAnswer("#NUM!");
      return (numberIn(value) - numberIn(mean)) / numberIn(sd);
    },
  ],
  [
    "NORM.S.DIST",
    `z:${NUMBER}, cumulative:${NUMBER}`,
    ([z, cumulative]) =>
      numberIn(cumulative, 0) !== 0 ? normalCdf(numberIn(z)) : density(numberIn(z)),
  ],
  ["NORM.S.INV", `probability:${NUMBER}`, ([p]) => normalQuantile(probability(numberIn(p)))],
  [
    "NORM.DIST",
    `value:${NUMBER}, mean:${NUMBER}, sd:${NUMBER}, cumulative:${NUMBER}`,
    ([value, mean, sd, cumulative]) => {
      const s = numberIn(sd);
      if (s <= 0) throw new NoAnswer("#NUM!");
      const z = (numberIn(value) - numberIn(mean)) / s;
      return numberIn(cumulative, 0) !== 0 ? normalCdf(z) : density(z) / s;
    },
  ],
  [
    "NORM.INV",
    `probability:${NUMBER}, mean:${NUMBER}, sd:${NUMBER}`,
    ([p, mean, sd]) => numberIn(mean) + numberIn(sd) * normalQuantile(probability(numberIn(p))),
  ],
  ["SIGN", `value:${NUMBER}`, ([value]) => Math.sign(numberIn(value))],
  [
    "N",
    `value:${NUMBER}`,
    ([value]) => {
      const cell = Array.isArray(value) ? value[0]?.[0] : value;
      return typeof cell?.value === "number" ? cell.value : cell?.value === true ? 1 : 0;
    },
  ],
  [
    "SUMSQ",
    `data:${RANGE}`,
    ([data]) => numbersIn(data).reduce((total, value) => total + value * value, 0),
  ],
  [
    "QUOTIENT",
    `numerator:${NUMBER}, denominator:${NUMBER}`,
    ([top, bottom]) => {
      if (numberIn(bottom) === 0) throw new NoAnswer("#DIV/0!");
      return Math.trunc(numberIn(top) / numberIn(bottom));
    },
  ],
];

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function probability(p: number): number {
  if (!(p > 0 && p < 1)) throw new NoAnswer("#NUM!");
  return p;
}

/** Excel functions our sheets and people's own files use which the engine does not bring. */
export function addExcelFunctions(): void {
  for (const [name, args, compute] of FUNCTIONS) {
    if (name in registries.functionRegistry.content) continue;
    registries.functionRegistry.add(name, descriptionOf(args, compute));
  }
}

function descriptionOf(args: string, compute: Compute): AddFunctionDescription {
  return {
    description: "As in Excel.",
    category: "Statistical",
    isExported: true,
    args: args.split(", ").map((text) => {
      const [name = "", type] = text.split(":");
      const optional = name.endsWith("?");
      return {
        name: name.replace("?", ""),
        description: "",
        type: type === RANGE ? ["RANGE<NUMBER>"] : ["NUMBER"],
        acceptMatrix: type === RANGE,
        ...(optional ? { optional } : {}),
      };
    }),
    compute(...given: Arg[]): FunctionResultObject {
      try {
        return { value: compute(given) };
      } catch (error) {
        if (error instanceof NoAnswer) return { value: error.value, message: error.message };
        throw error;
      }
    },
  };
}
