const PAST =
  /(?<!\d)(?:19|20)\d{2}(?!\d)|上一?[年期季次]|去年|往期|历史|\b(?:last|previous|prior|past)\b|\bFY ?\d{2}\b/iu;

/** Whether a heading names a year or an earlier cycle: 2023得分, 上年度得分, Score last year. */
export const isOfThePast = (header: string): boolean => PAST.test(header);
