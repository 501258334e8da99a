/** The side's colour, as a variable of the theme so that a picture follows light, dark and contrast themes. */
export const sideColour = {
  sales: "var(--ehSales)",
  backOffice: "var(--ehBackOffice)",
} as const;

/** The side's mark, so that colour is never the only difference. */
export const sideSymbol = { sales: "diamond", backOffice: "circle" } as const;

export type SideName = keyof typeof sideColour;
