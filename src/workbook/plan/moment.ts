/** An ISO 8601 moment as people read it: "2026-03-01 09:00 UTC". */
export const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
