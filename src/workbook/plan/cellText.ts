/** The text of a cell as Excel hands it over: a blank is "", a number its digits. */
export function cellText(cell: unknown): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
