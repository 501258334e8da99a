/** How one target stands: as before the write, as planned, begun, or as neither (somebody else changed it). */
export type Standing = "old" | "new" | "partial" | "other";
