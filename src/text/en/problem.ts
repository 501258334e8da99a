import type { PeopleIssueCode } from "../../engine";

/** What may be wrong with a list of people, and what is done about it. `column` is the column's own heading. */
export const problem = {
  "problem.missing-id":
    "{count, plural, one {One row has} other {# rows have}} no employee number and {count, plural, one {is} other {are}} left out.",
  "problem.duplicate-id":
    "{count, plural, other {# rows}} share an employee number and are left out. Make the numbers unique.",
  "problem.similar-ids":
    "{count, plural, other {# employee numbers}} differ only in what nobody sees. Check that they are different people.",
  "problem.long-number-id":
    "{count, plural, one {One employee number is} other {# employee numbers are}} too long for a number and already rounded; left out. Store {column} as text.",
  "problem.missing-score":
    "{count, plural, one {One person has} other {# people have}} no score and {count, plural, one {takes} other {take}} no part. A blank is never read as 0.",
  "problem.missing-group":
    "{count, plural, one {One person has} other {# people have}} nothing in {column} and {count, plural, one {is} other {are}} on neither side.",
  "problem.group-left-out":
    "{count, plural, one {One person is} other {# people are}} on neither side, as chosen above.",
  "problem.look-alike-label":
    "{column}: {count, plural, one {one cell differs} other {# cells differ}} from a more frequent label only in spaces, punctuation or traditional characters. They count as different; make them one if they mean the same.",
  "problem.same-department":
    "{column}: are {labels} the same department? They count as different. If they are the same, write them alike in the list and read it again.",
  "problem.rater-both-ways":
    "{column}: {count, plural, one {one cell gives} other {# cells give}} a rater's employee number where other cells give the name; counted as one rater.",
  "problem.one-person-group":
    "{column}: {count, plural, one {one label has} other {# labels have}} one person only. Is it a spelling?",
  "problem.not-a-number":
    "{column}: {count, plural, one {one cell is} other {# cells are}} not a number and {count, plural, one {is} other {are}} not used.",
  "problem.text-number":
    "{column}: {count, plural, one {one number is} other {# numbers are}} stored as text; read as numbers.",
  "problem.not-a-date":
    "{column}: {count, plural, one {one cell is} other {# cells are}} no date that can be read one way only, such as 2026-03-01; not used.",
  "problem.text-date":
    "{column}: {count, plural, one {one date is} other {# dates are}} stored as text or as eight digits; read as dates.",
  "problem.error-cell":
    "{column}: {count, plural, one {one cell holds} other {# cells hold}} an error and {count, plural, one {is} other {are}} not used.",
  "problem.truth-value":
    "{column}: {count, plural, one {one cell holds} other {# cells hold}} TRUE or FALSE and {count, plural, one {is} other {are}} not used.",
  "problem.unknown-rating":
    "{column}: {count, plural, one {one grade is} other {# grades are}} not on the rating scale.",
  "problem.out-of-scale":
    "{column}: {count, plural, one {one score is} other {# scores are}} off the scale and {count, plural, one {takes} other {take}} no part. Correct {count, plural, one {it} other {them}}, or say above that {count, plural, one {it is} other {they are}} meant.",
  "problem.over-hundred":
    "{column}: {count, plural, one {one score is over 100 and counts} other {# scores are over 100 and count}} as written.",
  "problem.mixed-units":
    "{column}: {count, plural, one {one value looks} other {# values look}} like shares beside percentages (0.92 beside 92). Make them one; until then they are not used.",
  "problem.read-as-percent":
    "{column}: {count, plural, one {one value was} other {# values were}} read as {count, plural, one {a percentage} other {percentages}} (92 as 92 %).",
  "problem.target-not-positive":
    "{column}: {count, plural, one {one target is} other {# targets are}} zero or below; no attainment there.",
} as const satisfies Record<`problem.${PeopleIssueCode}`, string>;
