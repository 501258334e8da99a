/** Where each column of the log stands, in the order of its headings. */
export const logColumns = {
  time: 0,
  who: 1,
  person: 2,
  field: 3,
  before: 4,
  after: 5,
  reason: 6,
  check: 7,
} as const;
