/** The words about rows that take no part, in English. */
export const enLeftOut = {
  columns: {
    row: "Row of the list",
    id: "Employee ID",
    name: "Name",
    score: "Score as written",
    reason: "Why not included",
  },
  reasons: {
    "missing-id": "no employee number",
    "duplicate-id": "the employee number stands in several rows",
    "long-number-id": "the employee number is too long for a number and already rounded",
    "not-a-number": "the score is not a number",
    "error-cell": "the score is an error",
    "truth-value": "the score is TRUE or FALSE",
    "unknown-rating": "the grade is not on the rating scale",
    "out-of-scale": "the score is off the scale",
    "mixed-units": "the score looks like a share beside percentages",
    "missing-score": "no score",
  },
  summary: "Not included",
  count: "{count} of the list. Each is named, with the reason, on the sheet {sheet}.",
};
