/** One change of an argument, with what was changed. */
export interface Mutation {
  readonly what: string;
  readonly value: unknown;
}

const strangeNumbers: Record<string, number> = {
  NaN: NaN,
  Infinity: Infinity,
  "−Infinity": -Infinity,
  zero: 0,
  negative: -1,
  half: 0.5,
  huge: 1e308,
  "huge negative": -1e308,
  tiny: 5e-324,
};

const strangeTexts = ["", " ", "__proto__", "constructor", "\u200b"];

/** Words of closed lists, which the types keep out of harm's way. */
const closedWords = new Set(["sales", "backOffice", "level", "<=", "between", "together", "auto"]);

/**
 * Every way to spoil an argument without changing its type: lists emptied, shortened, made equal, huge or tiny,
 * each with NaN in first and last place; numbers and texts replaced; records and lists of them spoiled in each part.
 */
export function mutationsOf(value: unknown, path = ""): Mutation[] {
  if (typeof value === "number") return numbers(path);
  if (typeof value === "string") return texts(value, path);
  if (Array.isArray(value)) return lists(value as unknown[], path);
  if (ArrayBuffer.isView(value)) {
    return lists(Array.from(value as Float64Array), path).map(({ what, value: list }) => ({
      what,
      value: Float64Array.from(list as number[]),
    }));
  }
  if (value instanceof Map) return [{ what: `${path} no entries`, value: new Map() }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    mutationsOf(part, `${path}.${key}`).map(({ what, value: spoilt }) => ({
      what,
      value: { ...value, [key]: spoilt },
    })),
  );
}

function texts(value: string, path: string): Mutation[] {
  if (closedWords.has(value)) return [];
  return strangeTexts.map((text) => ({ what: `${path} "${text}"`, value: text }));
}

function numbers(path: string): Mutation[] {
  return Object.entries(strangeNumbers).map(([name, value]) => ({
    what: `${path} ${name}`,
    value,
  }));
}

function lists(list: unknown[], path: string): Mutation[] {
  const whole = [
    { what: `${path} empty`, value: [] },
    { what: `${path} one`, value: list.slice(0, 1) },
    { what: `${path} one more`, value: [...list, ...list.slice(0, 1)] },
    { what: `${path} one less`, value: list.slice(0, -1) },
    { what: `${path} all equal`, value: list.map(() => list[0]) },
  ];
  const spots = [...new Set([0, list.length - 1])].filter((spot) => spot >= 0);
  const parts = spots.flatMap((spot) =>
    mutationsOf(list[spot], `${path}[${spot}]`).map(({ what, value }) => ({
      what,
      value: list.map((item, i) => (i === spot ? value : item)),
    })),
  );
  return [...whole, ...parts, ...everywhere(list, path)];
}

/** Lists of numbers, every one of them replaced or scaled. */
function everywhere(list: unknown[], path: string): Mutation[] {
  if (!list.every((item) => typeof item === "number")) return [];
  const scaled = (factor: number): number[] => list.map((item) => item * factor);
  return [
    ...Object.entries(strangeNumbers).map(([name, value]) => ({
      what: `${path} all ${name}`,
      value: list.map(() => value),
    })),
    { what: `${path} at the top of the number line`, value: scaled(1e306) },
    { what: `${path} at the bottom`, value: scaled(1e-310) },
    { what: `${path} far from 0`, value: list.map((item) => item + 1e12) },
    { what: `${path} all the largest there is`, value: list.map(() => Number.MAX_VALUE) },
    {
      what: `${path} huge and tiny in turn`,
      value: list.map((_, i) => (i % 2 ? 5e-324 : Number.MAX_VALUE)),
    },
    {
      what: `${path} huge of opposite signs`,
      value: list.map((_, i) => (i % 2 ? -Number.MAX_VALUE : Number.MAX_VALUE)),
    },
    { what: `${path} of opposite signs`, value: list.map((item, i) => (i % 2 ? -item : item)) },
  ];
}
