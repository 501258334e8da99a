import { resolvedTarget } from "./resolvedTarget";

const RELATIONSHIP = /<(?:\w+:)?Relationship\s[^>]*>/g;
const TARGET = /(\sTarget\s*=\s*)(?:"([^"]*)"|'([^']*)')/;
const ELSEWHERE = /\sTargetMode\s*=\s*["']External["']/;

/**
 * A part of relationships with every target as the engine looks for it: from the folder of the part that has them, as
 * Excel writes it. Other programs write targets from the package's root: /xl/worksheets/sheet1.xml.
 *
 * @param path Path of the relationships, such as xl/_rels/workbook.xml.rels
 * @param text What stands there; targets outside the package stay as they are
 */
export function relativeTargets(path: string, text: string): string {
  const folder = path.replace(/(?:^|\/)_rels\/[^/]*$/, "");
  return text.replace(RELATIONSHIP, (relationship) =>
    ELSEWHERE.test(relationship)
      ? relationship
      : relationship.replace(TARGET, (_, name: string, one?: string, other?: string) => {
          const quote = one === undefined ? "'" : '"';
          const target = fromFolder(folder, resolvedTarget(folder, one ?? other ?? ""));
          return `${name}${quote}${target}${quote}`;
        }),
  );
}

function fromFolder(folder: string, path: string): string {
  const own = folder.split("/").filter((step) => step !== "");
  const steps = path.split("/");
  let shared = 0;
  while (shared < own.length && shared < steps.length - 1 && own[shared] === steps[shared])
    shared++;
  return [...own.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
}
