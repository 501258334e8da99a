import { departmentKey, keyWithoutNote } from "./departmentKey";
import type { Field } from "./Field";
import type { IssueList } from "./issueList";
import { byFrequency, spellingsBy, type Spelling } from "./spellings";

/**
 * Asks whether departments that may go by several names are one: HR, 人事 and 人力资源部, 财务 and 财务部, 销 售 部 and Sales.
 * A label with a note in brackets is asked about beside the one without, unless several notes tell parts of a department
 * apart: 研发中心（深圳） beside 研发部 is, 销售部（北） and 销售部（南） are not. They stay departments of their own, because only
 * a person can say that they are the same.
 *
 * @param labels One department per row
 * @param field Which column it is
 * @param issues Where the questions go, one for each department
 * @returns The folded labels that were asked about
 */
export function checkSameDepartments(
  labels: readonly (string | null)[],
  field: Field,
  issues: IssueList,
): ReadonlySet<string> {
  const groups = spellingsBy(departmentKey, labels);
  joinNoted(groups);
  const asked = new Set<string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [first, ...others] = byFrequency(group);
    issues.ask(field, [first!, ...others]);
    for (const { folded } of group) asked.add(folded);
  }
  return asked;
}

// Puts labels with a note to the same department without, where only one note is known of it.
function joinNoted(groups: Map<string, Spelling[]>): void {
  const noted = new Map<string, string[]>();
  for (const [own, group] of groups) {
    const [base, ...others] = new Set(group.map(({ folded }) => keyWithoutNote(folded)));
    if (base === undefined || base === own || others.length > 0 || !groups.has(base)) continue;
    const known = noted.get(base);
    if (known === undefined) noted.set(base, [own]);
    else known.push(own);
  }
  for (const [base, [own, ...others]] of noted) {
    // What was put elsewhere before is asked about there.
    const [whole, part] = [groups.get(base), groups.get(own!)];
    if (others.length > 0 || whole === undefined || part === undefined) continue;
    whole.push(...part);
    groups.delete(own!);
  }
}
