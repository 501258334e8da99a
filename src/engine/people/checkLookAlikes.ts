import { bareLabel } from "./bareLabel";
import type { Field } from "./Field";
import type { IssueList } from "./issueList";
import { byFrequency, spellingsBy } from "./spellings";

/**
 * Reports cells whose label would be a more frequent one but for spaces, punctuation, or traditional characters: 销 售 部
 * and 銷售部 beside 销售部. They stay labels of their own, because only a person can say that they mean the same.
 *
 * @param labels One label per row
 * @param field Which column it is
 * @param issues Where findings go
 */
export function checkLookAlikes(
  labels: readonly (string | null)[],
  field: Field,
  issues: IssueList,
): void {
  for (const alike of spellingsBy(bareLabel, labels).values()) {
    const [, ...rarer] = byFrequency(alike);
    for (const row of rarer.flatMap(({ rows }) => rows)) issues.add("look-alike-label", field, row);
  }
}
