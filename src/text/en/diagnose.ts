/** Step 2: what the evidence says. */
export const diagnose = {
  "diagnose.gaps": "The gap, and how sure it is",
  "diagnose.gaps.picture":
    "Gap in percentile points with 95 % interval; tolerated up to {margin} either way. {rows}",
  "diagnose.gaps.row": "{label}: {gap}, from {lower} to {upper}.",
  "diagnose.gaps.figures": "{gap} ({lower} to {upper})",
  "diagnose.gaps.salesHigher": "← sales higher",
  "diagnose.gaps.backOfficeHigher": "back office higher →",
  "diagnose.overall": "Everybody",
  "diagnose.within": "Within {stratum}",
  "diagnose.after": "After",
  "diagnose.distribution": "Where people stand in the joint ranking",
  "diagnose.distribution.picture":
    "Distribution over the joint ranking from lowest to highest. {rows}",
  "diagnose.distribution.row": "{side}: half of the people stand below percentile {median}.",
  "diagnose.distribution.rowAfter":
    "{side}: half of the people stand below percentile {median}, {after} after.",
  "diagnose.distribution.label": "{side}, median {median}",
  "diagnose.distribution.labelAfter": "{side}, median {median} → {after}",
  "diagnose.distribution.note":
    "Bars: share of each side in every twentieth of the ranking. Dotted: where they would be if sides made no difference.",
  "diagnose.low": "lowest ranks",
  "diagnose.high": "highest ranks",
  "diagnose.causes": "Why",
  "diagnose.cause.observed": "Gap as scored",
  "diagnose.cause.market": "Market",
  "diagnose.cause.composition": "Who works where",
  "diagnose.cause.scale": "Raters' scales",
  "diagnose.cause.unexplained": "Unexplained",
  "diagnose.cause.weights": "Role weights",
  "diagnose.by.level": "By level",
  "diagnose.by.department": "By department",
  "diagnose.by.rater": "By rater",
  "diagnose.by.note":
    "Gaps are drawn towards the whole where there are few people; sorted by evidence.",
  "diagnose.by.people": "People",
  "diagnose.by.gap": "Gap",
  "diagnose.by.interval": "95 % sure",
  "diagnose.interval": "{lower} to {upper}",
  "diagnose.tooFew": "too few to say",
  "diagnose.top": "In the top {share} %",
  "diagnose.top.side": "Side",
  "diagnose.top.in": "In",
  "diagnose.top.of": "Of",
  "diagnose.top.rate": "Share",
  "diagnose.top.flag":
    "{lower} are selected at under four fifths of the other side's rate; by chance alone that would be seen {p} times in 100.",
  "diagnose.top.noFlag": "Neither side falls under four fifths of the other's rate.",
  "diagnose.change": "Since last cycle",
  "diagnose.change.sentence":
    "Among the {people} people scored in both cycles the gap moved from {before} to {after}: {change} points ({lower} to {upper}).",
  "diagnose.effective": "What the weights really do",
  "diagnose.effective.note":
    "A weight acts through how far its scores spread. Effective is the share of differences in the total that each indicator carries.",
  "diagnose.effective.indicator": "Indicator",
  "diagnose.effective.nominal": "Nominal",
  "diagnose.effective.effective": "Effective",
  "diagnose.more": "What would it take to know more",
  "diagnose.more.size":
    "With {sales} salespeople and {backOffice} back-office people a gap of {mde} points would be found 4 times in 5.",
  "diagnose.more.need":
    "To find a gap of {margin} points as often, each side needs about {need} people.",
  "diagnose.more.pool":
    "Pool two cycles, or compare the two sides over the whole company instead of one department.",
  "diagnose.method": "Method and figures",
  "diagnose.method.lines":
    "The gap is the average percentile rank of the back office less that of sales; ties share a rank. The interval is a score interval with the Birnbaum-Klose bound, valid with few people and many ties.",
  "diagnose.method.within":
    "Within levels, each level counts by the pairs it can compare; levels with one side only take no part. {coverage} % of the people are compared.",
  "diagnose.figure": "Figure",
  "diagnose.figure.superiority": "Back office higher in a random pair",
  "diagnose.figure.delta": "Delta",
  "diagnose.figure.interval90": "90 % interval",
  "diagnose.figure.p": "p (two-sided)",
  "diagnose.figure.mde": "Smallest gap to be found",
  "diagnose.figure.people": "People (sales, back office)",
  "diagnose.figure.shift": "Shift in score points",
  "diagnose.calibrate": "Calibrate",
  "diagnose.back": "Back",
} as const;
