import { readFileSync } from "node:fs";

/**
 * The ExcelApi set of every member Microsoft's type declarations document, as `Range.values` -> `1.1`; a function of the
 * namespace itself stands under `Excel`.
 */
export function documentedSets(): ReadonlyMap<string, string> {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const start = text.indexOf("\ndeclare namespace Excel {");
  const lines = text.slice(start, text.indexOf("\n}\n", start)).split("\n");
  const sets = new Map<string, string>();
  let owner: string | null = null;
  let comment: string[] = [];
  for (const line of lines) {
    const opened = /^ {4}class (\w+)/.exec(line);
    if (opened) owner = opened[1]!;
    else if (line === "    }") owner = null;
    else if (/^ {8}\/\*\*/.test(line)) comment = [line];
    else if (/^ {9}\*/.test(line)) comment.push(line);
    else if (/^ {4}function /.test(line)) note(sets, "Excel", line, comment.join(" "));
    else if (owner !== null) note(sets, owner, line, comment.join(" "));
    else if (/^ {4}\/\*\*/.test(line)) comment = [line];
    else if (/^ {5}\*/.test(line)) comment.push(line);
  }
  return sets;
}

function note(sets: Map<string, string>, owner: string, line: string, comment: string): void {
  const member = /^ {4,8}(?:readonly |function )?(\w+)[?(:]/.exec(line)?.[1];
  const set = /\[Api set: ExcelApi (1\.\d+)/.exec(comment)?.[1];
  if (member === undefined || set === undefined) return;
  const key = `${owner}.${member}`;
  const known = sets.get(key);
  // An overload may have come later than the member.
  if (known === undefined || Number(set.slice(2)) < Number(known.slice(2))) sets.set(key, set);
}
