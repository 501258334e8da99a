/**
 * A final score as a factor of pay: a hundredth of it, to the 15 digits a workbook shows. In binary 97.44 ÷ 100 is
 * 0.9743999999999999, and other systems would take that over.
 */
export const coefficientOf = (final: number): number => Number((final / 100).toPrecision(15));
