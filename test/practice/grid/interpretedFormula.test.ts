import { CompiledFormula, registries } from "@odoo/o-spreadsheet";
import { addExcelFunctions } from "../../../practice/grid/excelFunctions";
import { FORMULA_PARAMETERS, interpretedFormula } from "../../../practice/grid/interpretedFormula";

/** What the spreadsheet gives to `Function` for a formula, and the function the platform makes of it. */
interface Compiled {
  readonly code: string;
  readonly native: (this: unknown, ...given: unknown[]) => unknown;
}

const platform = Function;
const compiled: Compiled[] = [];

beforeAll(() => {
  addExcelFunctions();
  globalThis.Function = new Proxy(platform, {
    construct: (target, given: string[]) => {
      const native = Reflect.construct(target, given) as Compiled["native"];
      if (given.slice(0, -1).join() === FORMULA_PARAMETERS.join()) {
        compiled.push({ code: given.at(-1)!, native });
      }
      return native;
    },
  });
});

afterAll(() => {
  globalThis.Function = platform;
});

/** Both ways of carrying a formula out, told of every call in its order. */
function bothWays(formula: string): { native: unknown; interpreted: unknown } | null {
  compiled.length = 0;
  const { literalValues, symbols, rangeDependencies } = CompiledFormula.Compile(formula, "sheet", {
    getRangeFromSheetXC: (_: string, address: string) => address,
  } as never);
  const [made] = compiled;
  if (made === undefined) return null;
  const { code, native } = made;
  const carriedOut = (run: Compiled["native"]) => {
    const calls: unknown[] = [];
    const noting =
      (kind: string) =>
      (...args: unknown[]) => {
        calls.push([kind, ...args]);
        return `${kind} ${String(calls.length)}`;
      };
    const context = new Proxy({}, { get: (_, name: string) => noting(name) });
    const result = run.call(
      { literalValues, symbols },
      rangeDependencies,
      noting("ref"),
      noting("range"),
      noting("symbol"),
      context,
    );
    return { calls, result };
  };
  return {
    native: carriedOut(native),
    interpreted: carriedOut(interpretedFormula(code) as Compiled["native"]),
  };
}

test("every function of the spreadsheet, with any number of arguments, is carried out as the platform would", () => {
  const args = ["A1", "B2:C3", "1.5", '"text"', "TRUE", "Rate", "A1+2*B2", "{1,2;3,4}", "", "-A1%"];
  const content = (
    registries.functionRegistry as unknown as {
      content: Record<string, { minArgRequired: number; maxArgPossible: number }>;
    }
  ).content;
  let compared = 0;
  for (const [name, { minArgRequired, maxArgPossible }] of Object.entries(content)) {
    for (
      let count = minArgRequired;
      count <= Math.min(maxArgPossible, minArgRequired + 5);
      count++
    ) {
      const given = Array.from({ length: count }, (_, at) => args[(at + compared) % args.length]!);
      const both = bothWays(`=${name}(${given.join(",")})`);
      if (both === null) continue;
      expect(both.interpreted).toEqual(both.native);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(700);
});

test.each([
  "=1",
  "=TRUE",
  "=A1",
  "=A1:B2",
  "=Rate",
  "=-A1",
  "=A1%",
  "=A1#",
  "=?A1+1",
  '=A1&" is "&B1',
  "=1+2*3^A1<>4",
  "=SUM(A1:A3,SUM(B1:B3,Rate),1)*'My sheet'!A1",
  "={1,2;3,4}",
])("%s is carried out as the platform would", (formula) => {
  const both = bothWays(formula);
  expect(both).not.toBeNull();
  expect(both!.interpreted).toEqual(both!.native);
});

test.each([
  ["alert(1);", 'A formula has the unknown line "alert(1);"'],
  ["return fetch('x');", `A formula has the unknown expression "fetch('x')"`],
])("code that is no formula's is not carried out: %s", (code, sentence) => {
  expect(() => interpretedFormula(code)).toThrow(new SyntaxError(sentence));
});
