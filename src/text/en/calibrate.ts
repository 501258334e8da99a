/** Step 3: levers, guardrails, and what they do. */
export const calibrate = {
  "calibrate.nothing": "No change is suggested.",
  "calibrate.within-tolerance":
    "The gap is already within the {margin} points treated as tolerable. No change is suggested.",
  "calibrate.measured-within":
    "The gap as measured, {gap} points, is within the {margin} treated as tolerable; its interval reaches {reach}. No change is suggested.",
  "calibrate.inconclusive":
    "The evidence is too thin for a suggestion: the gap may be none, and may be more than tolerable. People can still decide case by case.",
  "calibrate.too-few":
    "There are too few people for a suggestion. People can still decide case by case.",
  "calibrate.infeasible":
    "Within these limits the gap cannot be brought down to {margin} points. Raise the limit per person, or accept what remains.",
  "calibrate.infeasible.protected":
    "With these people protected the gap cannot be brought down to {margin} points: nobody passes them. Protect fewer people, or accept what remains.",
  "calibrate.infeasible.shared":
    "The gap cannot be brought down to {margin} points: people who share a score move together, and nobody leaves the scale. Accept what remains, or decide case by case.",
  "calibrate.enough":
    "The least that suffices: the gap goes from {before} to {after} points; {people, plural, one {one person moves} other {# people move}}.",
  "calibrate.set":
    "With these settings the gap goes from {before} to {after} points; {people, plural, one {one person moves} other {# people move}}.",
  "calibrate.lowered":
    "{all, select, yes {Their scores are lowered} other {{people, plural, one {One score is lowered} other {# scores are lowered}}}}. To raise scores instead, choose “{other}” at “{field}”.",
  "calibrate.reversed": "This is too much: the gap turns round, from {before} to {after} points.",
  "calibrate.levers": "Levers, in this order",
  "calibrate.gap": "gap before → after",
  "calibrate.effect": "{before} → {after}",
  "calibrate.unchanged": "not used",
  "calibrate.lever.market": "Move targets with the market",
  "calibrate.lever.market.note":
    "Result scores are computed against what the market allowed, along the curve of attainment that this list's own scores follow. Index: now ÷ when targets were set, 0.9 after a fall of 10 %.",
  "calibrate.lever.market.weight":
    "On average a result score counts for {share} of the overall score.",
  "calibrate.lever.market.missing": "Needs attainment, or target and actual, and result scores.",
  "calibrate.lever.weights": "Role weights (standardised)",
  "calibrate.lever.weights.note":
    "Process and result are put on one spread first, so that weights act as written.",
  "calibrate.lever.weights.missing": "Needs process and result scores, and a role or weights.",
  "calibrate.lever.leniency": "Even out lenient raters",
  "calibrate.lever.leniency.note":
    "Takes off part of how far a rater's scores lie above or below those of comparable people. Teams can truly differ.",
  "calibrate.lever.leniency.missing": "Needs a rater column.",
  "calibrate.lever.leniency.strength": "Share taken off",
  "calibrate.strength": "Remaining strength:",
  "calibrate.strength.percent": "{percent} %",
  "calibrate.strength.note":
    "0 % leaves the rest of the gap, 100 % takes the whole step; the gap may then turn round or stay. People keep their order among those of their side they are compared with.",
  "calibrate.smallest": "Use the least that suffices",
  "calibrate.guardrails": "Limits and protected people",
  "calibrate.margin": "Tolerated gap",
  "calibrate.maxMove": "No one moves more than",
  "calibrate.maxMove.hint": "Score points; empty for no limit.",
  "calibrate.points": "points",
  "calibrate.move": "Who moves",
  "calibrate.move.sales": "Sales",
  "calibrate.move.backOffice": "Back office",
  "calibrate.move.both": "Both, by headcount",
  "calibrate.protect": "Protect",
  "calibrate.protect.hint": "Employee number or name. Protected people keep their score.",
  "calibrate.protect.add": "Add",
  "calibrate.protect.remove": "Stop protecting {person}",
  "calibrate.protect.masked": "Somebody not in the list",
  "calibrate.protect.unknown": "Nobody here has that number or name.",
  "calibrate.notANumber": "That is not a number from {least} to {most}.",
  "calibrate.meantRatio": "Did you mean {meant}?",
  "calibrate.after": "After the suggestion",
  "calibrate.after.measure": "Measure",
  "calibrate.after.before": "Before",
  "calibrate.after.after": "After",
  "calibrate.after.gap": "Gap, everybody",
  "calibrate.after.within": "Gap within {stratum}",
  "calibrate.after.moved": "People who move",
  "calibrate.after.up": "Up, down",
  "calibrate.after.largest": "Largest move",
  "calibrate.after.total": "Total moved",
  "calibrate.after.overtakes": "Overtakes",
  "calibrate.decide": "Decide person by person",
  "calibrate.nothingButton": "Change nothing",
  "calibrate.undoNothing": "Use the suggestion",
  "calibrate.territory": "Territory",
  "calibrate.index.label": "Market index of {territory}",
  "calibrate.source.label": "Source of the index of {territory}",
  "calibrate.asOf.label": "Date of the index of {territory}",
  "calibrate.market.side": "Whose targets",
  "calibrate.market.both": "Both sides",
  "calibrate.elsewhere": "no territory",
  "calibrate.passThrough": "Pass-through",
  "calibrate.passThrough.hint": "Share of the market's change that reaches the target.",
  "calibrate.floor": "Targets fall to at least",
  "calibrate.cap": "Targets rise to at most",
  "calibrate.baseline": "Attainment, raw and adjusted",
  "calibrate.baseline.target": "Target ×",
  "calibrate.baseline.raw": "Raw",
  "calibrate.baseline.adjusted": "Adjusted",
  "calibrate.roles": "Result weights by role",
  "calibrate.roles.note":
    "Process takes the rest. A role left empty falls back on the person's own weights.",
  "calibrate.everywhere": "everywhere",
} as const;
