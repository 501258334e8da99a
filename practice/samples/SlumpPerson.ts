/** A unit of the slump company: who works there, what their work is like, and who rates them. */
export interface SlumpUnit {
  readonly department: string;
  readonly office: "前台" | "中台" | "后台";
  readonly job: string;
  readonly people: number;
  /** Share of the result score in the total. */
  readonly resultWeight: number;
  readonly territory?: string;
}

/** One person of the slump company: what the workbook shows, and the truth it does not show. */
export interface SlumpPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: SlumpUnit;
  readonly level: number;
  readonly rater: string;
  readonly target: number | null;
  readonly actual: number | null;
  readonly attainment: number;
  readonly process: number;
  readonly result: number;
  readonly total: number;
  readonly rating: string;
  readonly previous: number;
  readonly bonusBase: number;
  readonly hired: Date;
  readonly truth: {
    /** How well the person worked, in standard deviations; what a fair ranking would follow. */
    readonly merit: number;
    /** Total the person would have in a steady market with an even rater. */
    readonly fairTotal: number;
    readonly marketLoss: number;
    readonly leniency: number;
  };
}
