import type { NewSheet } from "../plan/WritePlan";

type Page = Pick<
  NewSheet,
  "validations" | "highlights" | "charts" | "freeze" | "page" | "gridlines"
>;

const plain = { validations: [], highlights: [], charts: [] } as const;

/** A sheet to be read from top to bottom: one page wide, nothing held in sight, no lines between cells. */
export const reportPage: Page = {
  ...plain,
  freeze: null,
  page: { orientation: "Landscape", area: null, fit: { wide: 1 }, titleRow: null },
  gridlines: false,
};

/**
 * A sheet that is one long table: its headings stay in sight and stand on every printed page. Where it is several pages
 * wide, its first column stands on each.
 */
export const tablePage = (headerRow: number, frozenColumns = 0, wide = 1): Page => ({
  ...plain,
  freeze: { rows: headerRow + 1, columns: frozenColumns },
  page: {
    orientation: "Landscape",
    area: null,
    fit: { wide },
    titleRow: headerRow,
    ...(wide > 1 ? { titleColumns: 1 } : {}),
  },
  gridlines: true,
});
