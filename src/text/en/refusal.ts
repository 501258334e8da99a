import type { EngineErrorCode } from "../../engine";

/** Why a question has no answer, one sentence for each code. */
export const refusal = {
  "refusal.empty": "There are no scores to work with. Pick the column that holds the scores.",
  "refusal.too-few":
    "There are too few people for this. Both sides need at least 2 people with a score.",
  "refusal.no-spread":
    "All scores are equal, so nobody ranks above anybody. Pick a column where the scores differ.",
  "refusal.not-finite":
    "A score is not a number. Mend it in the sheet, or leave the cell empty if it is not known.",
  "refusal.length-mismatch": "Two columns differ in length. Pick columns of the same table.",
  "refusal.out-of-range": "A setting is outside its range. Put it back to its default.",
  "refusal.invalid-weights": "The weights cannot be used: they must be 0 or more, and not all 0.",
  "refusal.invalid-option": "A setting has a value this version does not know.",
  "refusal.unknown-label": "A label in the settings does not occur in the data.",
  "refusal.missing-label":
    "Somebody with a score has no group. Fill the group in, or leave it out.",
  "refusal.duplicate-label": "A label occurs twice where it may occur only once.",
  "refusal.not-monotone": "The curve must rise: a better result may never give a lower score.",
  "refusal.infeasible":
    "The rules cannot all be met with this many people. Loosen one, or make it a guideline.",
  "refusal.not-connected":
    "The raters share no groups of people, so their scales cannot be told apart from their teams.",
  "refusal.too-large": "There are more rows than can be handled at once (200,000). Pick fewer.",
} as const satisfies Record<`refusal.${EngineErrorCode}`, string>;
