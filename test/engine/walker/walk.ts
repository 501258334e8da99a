import * as engine from "../../../src/engine";
import { examples, type Example } from "./examples";
import { mutationsOf, type Mutation } from "./mutations";

type AnyFunction = (...args: unknown[]) => unknown;

export const functions = Object.entries(engine).filter(
  ([name, value]) => typeof value === "function" && name !== "EngineError",
) as [string, AnyFunction][];

/** The place of the first number that is none, or null when all of them are finite. */
function unusable(value: unknown, path = "answer"): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== "object" || value === null) return null;
  const parts = value instanceof Map ? [...value.entries()] : Object.entries(value);
  for (const [key, part] of parts) {
    const found = unusable(part, `${path}.${String(key)}`);
    if (found !== null) return found;
  }
  return null;
}

/** The closed list of codes. */
const codes: ReadonlySet<string> = new Set<engine.EngineErrorCode>([
  "empty",
  "too-few",
  "no-spread",
  "not-finite",
  "length-mismatch",
  "out-of-range",
  "invalid-weights",
  "invalid-option",
  "unknown-label",
  "missing-label",
  "duplicate-label",
  "not-monotone",
  "infeasible",
  "not-connected",
  "too-large",
]);

/** Says who asks and what for: no blank where a name belongs, no word of the language's own. */
function isSentence(text: string): boolean {
  const words = text.split(" ");
  return words.length > 3 && !words.includes("") && !/\bNaN\b|undefined|null|\.$/.test(text);
}

/** What is wrong with an answer to these arguments, or null. Only a refusal may be thrown. */
function complaint(
  call: AnyFunction,
  args: readonly unknown[],
  then: Example["then"],
): string | null {
  const before = JSON.stringify(args);
  try {
    const answer = call(...args);
    const last = typeof answer === "function" ? (answer as AnyFunction)(...(then ?? [])) : answer;
    if (last === undefined) return "answers with nothing";
    const found = unusable(last);
    if (found !== null) return found;
  } catch (error) {
    if (!(error instanceof engine.EngineError)) return `throws ${String(error)}`;
    if (!codes.has(error.code)) return `refuses with the code "${error.code}"`;
    if (!isSentence(error.message)) return `refuses with "${error.message}"`;
  }
  return JSON.stringify(args) === before ? null : "changes its arguments";
}

interface Spoilt extends Mutation {
  readonly position: number;
}

/** Two arguments at a time, each at an end of the number line; at most about 300 pairs, spread over all there are. */
function pairsOf(args: readonly unknown[]): (readonly [Spoilt, Spoilt])[] {
  const all = args.flatMap((argument, position) =>
    mutationsOf(argument, `argument ${position + 1}`)
      .filter(({ what }) => /huge|tiny|largest|top|bottom/.test(what))
      .map((mutation) => ({ ...mutation, position })),
  );
  const pairs = all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .flatMap((other) => (one.position === other.position ? [] : [[one, other] as const])),
  );
  const stride = Math.max(1, Math.ceil(pairs.length / 300));
  return pairs.filter((_, i) => i % stride === 0);
}

/** Exports that take numbers which are none for "nothing known" or "no bound", in some place. */
const bearing = new Set(
  "agenda analyse assemblePeople boundedIsotonic diagnose quantile verdictOf".split(" "),
);

/** Exports that say of such a number that it lies outside what they take. */
const ranged = new Set(
  [
    "allocateBonus betaQuantile changeSinceLastCycle chiSquareUpper clopperPearson fUpper fourfold hodgesLehmann",
    "hypergeometricCdf hypergeometricPmf leverShapley nestedPools normalQuantile normalScorer permutationCheck",
    "quotaPlan shiftFunction stratifiedTheta tCdf tQuantile theilSen thetaInterval",
  ]
    .join(" ")
    .split(" "),
);

/**
 * Spoils the arguments of exports in every way there is, one at a time and two at a time.
 *
 * @param chosen Which exports
 */
export function walk(chosen: (name: string) => boolean): void {
  const own = functions.filter(([name]) => name in examples && chosen(name));

  describe("an answer is finite or refused, whatever comes in", () => {
    test.each(own)("%s", (name, exported) => {
      const { args, call, then } = examples[name]!;
      const run = (call ?? exported) as AnyFunction;
      const tried = run(...args);
      const plain = typeof tried === "function" ? (tried as AnyFunction)(...(then ?? [])) : tried;
      expect(unusable(plain)).toBeNull();
      const complaints = args.flatMap((argument, position) =>
        mutationsOf(argument, `argument ${position + 1}`).flatMap(({ what, value }) => {
          const spoilt = args.map((other, i) => (i === position ? value : other));
          const found = complaint(run, spoilt, then);
          return found === null ? [] : [`${what}: ${found}`];
        }),
      );
      expect(complaints).toEqual([]);
    });

    test.each(own.filter(([name]) => examples[name]!.args.length > 1))(
      "%s, two arguments spoilt at once",
      (name, exported) => {
        const { args, call, then } = examples[name]!;
        const run = (call ?? exported) as AnyFunction;
        const complaints = pairsOf(args).flatMap((pair) => {
          const spoilt = args.map(
            (own, i) => pair.find(({ position }) => position === i)?.value ?? own,
          );
          const found = complaint(run, spoilt, then);
          return found === null ? [] : [`${pair.map(({ what }) => what).join(", ")}: ${found}`];
        });
        expect(complaints).toEqual([]);
      },
    );

    const giving = own.filter(([name]) => examples[name]!.then);
    if (giving.length > 0)
      test.each(giving)("what %s gives back answers the same way", (name, exported) => {
        const { args, then } = examples[name]!;
        const given = exported(...args) as AnyFunction;
        const complaints = (then ?? []).flatMap((argument, position) =>
          mutationsOf(argument, "argument").flatMap(({ what, value }) => {
            const spoilt = then!.map((other, i) => (i === position ? value : other));
            const found = complaint(given, spoilt, []);
            return found === null ? [] : [`${what}: ${found}`];
          }),
        );
        expect(complaints).toEqual([]);
      });
  });

  const names = own.filter(([name]) => !bearing.has(name));
  if (names.length === 0) return;
  describe("a number that is none is refused as such, wherever it stands", () => {
    test.each(names)("%s", (name, exported) => {
      const { args, call, then } = examples[name]!;
      const run = (call ?? exported) as AnyFunction;
      const allowed = ranged.has(name) ? ["not-finite", "out-of-range"] : ["not-finite"];
      const complaints = args.flatMap((argument, position) =>
        mutationsOf(argument, `argument ${position + 1}`)
          .filter(({ what }) => /NaN|Infinity/.test(what))
          .flatMap(({ what, value }) => {
            const code = refusalOf(
              run,
              args.map((own, i) => (i === position ? value : own)),
              then,
            );
            return code !== null && allowed.includes(code) ? [] : [`${what}: ${code}`];
          }),
      );
      expect(complaints).toEqual([]);
    });
  });
}

function refusalOf(
  call: AnyFunction,
  args: readonly unknown[],
  then: Example["then"],
): string | null {
  try {
    const answer = call(...args);
    if (typeof answer === "function") (answer as AnyFunction)(...(then ?? []));
    return null;
  } catch (error) {
    return (error as engine.EngineError).code;
  }
}
