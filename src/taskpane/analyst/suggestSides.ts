import type { Side } from "../../engine";
import type { SideEvidence } from "./sideEvidence";
import { sideOfName, type NamedSide } from "./sideOfName";

/** So many of a department's people sell, or have a sales territory, that it is one of sales. */
const MOSTLY_SALES_POSTS = 2 / 3;
const NEARLY_ALL_TERRITORIES = 0.9;

/** With more than this, territories of the back office are places where people work. */
const HARDLY_ANY_TERRITORIES = 0.1;

/**
 * Which label is on which side, as a suggestion to confirm: by its name, else by what its people do and where they sell,
 * else back office. When nothing speaks of sales there is nothing to go by, and nobody is put anywhere.
 */
export function suggestSides(labels: readonly SideEvidence[]): ReadonlyMap<string, Side | null> {
  const named = labels.map(({ label }) => sideOfName(label));
  const territoriesTell = doTerritoriesTell(labels, named);
  const sides = labels.map((label, i): Side | null => {
    if (named[i] === "between") return null;
    if (named[i] !== "unsaid") return named[i]!;
    const sells =
      label.salesPosts >= MOSTLY_SALES_POSTS ||
      (territoriesTell && label.withTerritory >= NEARLY_ALL_TERRITORIES);
    return sells ? "sales" : "backOffice";
  });
  const clear = sides.includes("sales");
  return new Map(labels.map(({ key }, i) => [key, clear ? sides[i]! : null]));
}

/** Territories tell sales from the rest where what is named back office has none. */
function doTerritoriesTell(labels: readonly SideEvidence[], named: readonly NamedSide[]): boolean {
  const backOffice = labels.filter((_, i) => named[i] === "backOffice");
  return (
    backOffice.length > 0 &&
    backOffice.every(({ withTerritory }) => withTerritory <= HARDLY_ANY_TERRITORIES)
  );
}
