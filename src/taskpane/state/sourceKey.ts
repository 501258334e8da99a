import type { Source } from "../../workbook/read/Source";

/** One text per source, to find it again in a list. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case "table":
      return `table\t${source.table}`;
    case "range":
      return `range\t${source.sheet}\t${source.address}`;
    case "sheet":
      return `sheet\t${source.sheet}`;
  }
}
