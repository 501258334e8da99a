import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import * as engine from "../../src/engine";
import { digitsOfAgreement } from "../support/digitsOfAgreement";

const text = readFileSync(join(__dirname, "../../docs/methods.md"), "utf8");

/** Every `expression // → value` of the page, with what was declared above it in the same block. */
function examples(): { line: string; code: string; expected: string }[] {
  return [...text.matchAll(/```js\n([\s\S]*?)```/g)].flatMap(([, block]) => {
    let declared = "";
    let statement = "";
    return block!.split("\n").flatMap((line) => {
      statement += `${line}\n`;
      const arrow = line.indexOf("// →");
      if (arrow < 0) {
        if (line.trimEnd().endsWith(";")) [declared, statement] = [declared + statement, ""];
        return [];
      }
      const code = declared + statement.slice(0, statement.lastIndexOf("// →"));
      statement = "";
      return [{ line: line.trim(), code, expected: line.slice(arrow + 4) }];
    });
  });
}

describe("the worked examples of docs/methods.md", () => {
  const all = examples();

  test("there are some in every section that computes", () => {
    const sections = text.split(/^## /m).slice(1);
    const without = sections.filter((section) => !section.includes("// →"));
    expect(without.map((section) => section.split("\n")[0])).toEqual([]);
  });

  test.each(all)("$line", ({ code, expected }) => {
    const refused = /^ refused: ([a-z-]+)$/.exec(expected.trimEnd())?.[1];
    if (refused !== undefined) {
      expect(() => runInNewContext(code, { ...engine }) as unknown).toThrow(
        expect.objectContaining({ name: "EngineError", code: refused }),
      );
      return;
    }
    const actual: unknown = runInNewContext(code, { ...engine });
    const wanted: unknown = runInNewContext(`(${expected})`);
    expect(digitsOfAgreement(actual, wanted)).toBeGreaterThanOrEqual(10);
  });
});
