/** The target distribution. */
export const rules = {
  "rules.heading": "Target distribution",
  "rules.grades": "Grades, best first",
  "rules.grades.hint": "Such as S, A, B, C, D. Empty: no grades.",
  "rules.hard": "Hard quota (off: a guideline that may be exceeded with a reason)",
  "rules.infeasible":
    "These hard shares cannot all hold at once: {grades}. Loosen one, or make it a guideline.",
  "rules.gaveWay": "A guideline had to give way: {grades}.",
  "rules.feasible": "The shares can be met.",
  "rules.toMove":
    "{count, plural, =0 {The present grades meet the shares already.} one {To meet the shares one person crosses a grade line.} other {To meet the shares # grade lines are crossed.}}",
  "rules.grade": "Grade",
  "rules.now": "Now",
  "rules.seats": "Seats",
  "rules.suggested": "Suggested",
} as const;
