import { foldLabel, type LabelCount } from "../../engine";
import { isSalesPost } from "./sideOfName";
import type { ListedRows } from "./protocol";

/** What speaks for a label's side besides its name, as shares of its people from 0 to 1. */
export interface SideEvidence {
  readonly label: string;
  readonly key: string;
  /** Of those whose post is known, who sells; 0 where less than half of the posts are. */
  readonly salesPosts: number;
  /** Who has a sales territory. */
  readonly withTerritory: number;
}

/** Columns that say something about it. */
export interface EvidenceColumns {
  readonly group: number | undefined;
  readonly post: number | undefined;
  readonly territory: number | undefined;
}

/** What the list's people say about the side of each label. */
export function sideEvidence(
  rows: ListedRows["rows"],
  labels: readonly LabelCount[],
  { group, post, territory }: EvidenceColumns,
): SideEvidence[] {
  const counts = new Map(labels.map(({ key }) => [key, { posts: 0, sales: 0, territories: 0 }]));
  for (const row of rows) {
    const count = counts.get(foldLabel(textAt(row, group)));
    if (count === undefined) continue;
    const title = textAt(row, post);
    if (title !== "") count.posts++;
    if (isSalesPost(title)) count.sales++;
    if (textAt(row, territory) !== "") count.territories++;
  }
  return labels.map(({ key, label, people }) => {
    const { posts, sales, territories } = counts.get(key)!;
    const isKnown = posts > 0 && posts * 2 >= people;
    return {
      ...{ label, key },
      salesPosts: isKnown ? sales / posts : 0,
      withTerritory: territories / people,
    };
  });
}

function textAt(row: ListedRows["rows"][number], column: number | undefined): string {
  const cell = column === undefined ? null : row[column];
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}
