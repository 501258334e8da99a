/** Fetches one range or cell a formula depends on. */
type Fetch = (dependency: unknown) => unknown;

/** What the spreadsheet hands to a compiled formula, in its order. */
type FormulaArguments = [
  deps: readonly unknown[],
  ref: Fetch,
  range: Fetch,
  getSymbolValue: (symbol: unknown, hasRange: boolean) => unknown,
  ctx: Readonly<Record<string, (...args: unknown[]) => unknown>>,
];

/** The compiled formula itself, `this` of its function. */
interface FormulaItself {
  readonly literalValues: { readonly numbers: unknown[]; readonly strings: unknown[] };
  readonly symbols: readonly string[];
}

interface Run {
  readonly itself: FormulaItself;
  readonly given: FormulaArguments;
  readonly results: Map<string, unknown>;
}

type Expression = (run: Run) => unknown;

interface Step {
  readonly name: string;
  readonly compute: Expression;
}

/** The parameters by which a formula's function is known among all that is ever given to `Function`. */
export const FORMULA_PARAMETERS = ["deps", "ref", "range", "getSymbolValue", "ctx"] as const;

/**
 * Does what `new Function(...FORMULA_PARAMETERS, code)` would, without turning text into code.
 *
 * The spreadsheet writes every formula as straight lines: `const _1 = range(deps[0]);` … `return ctx['SUM'](_1);`, each
 * with one of eight kinds of expression and no branch or loop. They are read once and then carried out in their order.
 *
 * @param code The body of the function, one statement a line
 * @returns The function: `this` is the formula with its literals and symbols, and it is given, in the order of
 *   `FORMULA_PARAMETERS`, what the formula depends on, how a cell and how a range is fetched, how a name is looked up, and
 *   the spreadsheet's own functions; it gives what the formula is worth
 * @throws {SyntaxError} for a line of any other kind, naming it
 */
export function interpretedFormula(
  code: string,
): (this: FormulaItself, ...given: FormulaArguments) => unknown {
  const steps = code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !IS_FOR_DEBUGGING.test(line))
    .map(stepOf);
  return function (...given) {
    const run: Run = { itself: this, given, results: new Map() };
    let result: unknown;
    for (const { name, compute } of steps) {
      result = compute(run);
      run.results.set(name, result);
    }
    return result;
  };
}

/** What a formula typed with `=?` holds besides, to stop at in a debugger. */
const IS_FOR_DEBUGGING = /^debugger;$|^ctx\["debug"\] = true;$/;

const STEP = /^(?:const (_\d+) =|return) (.+);$/;

function stepOf(line: string): Step {
  const found = STEP.exec(line);
  if (found === null) throw new SyntaxError(`A formula has the unknown line "${line}"`);
  return { name: found[1] ?? "", compute: expressionOf(found[2]!) };
}

/** Each kind of expression, and how it is computed from what its pattern found. */
const KINDS: readonly (readonly [RegExp, (...found: string[]) => Expression])[] = [
  [/^(_\d+)$/, (name) => (run) => run.results.get(name)],
  [/^undefined$/, () => () => undefined],
  [/^\{ value: (true|false) \}$/i, (word) => () => ({ value: /^true$/i.test(word) })],
  [
    /^this\.literalValues\.(numbers|strings)\[(\d+)\]$/,
    (kind, index) => (run) => run.itself.literalValues[kind as "numbers" | "strings"][+index],
  ],
  [
    /^ref\(deps\[(\d+)\]\)$/,
    (index) =>
      ({ given: [deps, ref] }) =>
        ref(deps[+index]),
  ],
  [
    /^range\(deps\[(\d+)\]\)$/,
    (index) =>
      ({ given: [deps, , range] }) =>
        range(deps[+index]),
  ],
  [
    /^getSymbolValue\(this\.symbols\[(-?\d+)\], (true|false)\)$/,
    (index, hasRange) => (run) => run.given[3](run.itself.symbols[+index], hasRange === "true"),
  ],
  [/^ctx\['([^']+)'\]\(([_\d,\s]*)\)$/, (name, args) => call(name, args)],
];

function call(name: string, args: string): Expression {
  const names = args.split(",").flatMap((arg) => arg.trim() || []);
  return ({ given: [, , , , ctx], results }) =>
    ctx[name]!(...names.map((each) => results.get(each)));
}

function expressionOf(text: string): Expression {
  for (const [pattern, made] of KINDS) {
    const found = pattern.exec(text);
    if (found !== null) return made(...found.slice(1));
  }
  throw new SyntaxError(`A formula has the unknown expression "${text}"`);
}
