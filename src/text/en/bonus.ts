/** The bonus sheet. */
export const bonus = {
  "bonus.heading": "Bonus sheet",
  "bonus.text":
    "Shares a pool out over {people} people by bonus base and final score, to the cent. The sheet keeps working without the add-in.",
  "bonus.pool": "Pool",
  "bonus.floor": "At least, of the base",
  "bonus.cap": "At most, of the base",
  "bonus.noPool": "Type the pool first.",
  "bonus.mistyped": "A figure was not understood as typed; type it again first.",
  "bonus.crossed": "At least is above at most; change one of them.",
  "bonus.tooSmall": "The pool is too small: what everybody gets at least comes to {least}.",
  "bonus.tooLarge": "The pool is too large: what everybody may get at most comes to {most}.",
  "bonus.dropped.floor":
    "“{sheet}” pays at least {share} % of the base; a new sheet will have no such limit.",
  "bonus.dropped.cap":
    "“{sheet}” pays at most {share} % of the base; a new sheet will have no such limit.",
  "bonus.ownLimits":
    "{count, plural, one {One person has} other {# people have}} limits of their own on “{sheet}” ({count, plural, one {row} other {rows}} {rows}); a new sheet gives them those above.",
  "bonus.withoutRow": "Not in it, since they have no row in the sheet {sheet}: {names}.",
  "bonus.write": "Write the bonus sheet",
} as const;
