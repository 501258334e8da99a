/** What every printed page of ours has in common. */
export const paper = {
  /** In points: as near to the edge as office printers reach, so that print is as large as it can be. */
  margins: { left: 28.8, right: 28.8, top: 36, bottom: 46.8, header: 18, footer: 18 },
  /** Excel's codes, in small letters: name of the sheet on the left; page and number of pages on the right. */
  footer: { left: "&8&A", right: "&8&P / &N" },
} as const;
