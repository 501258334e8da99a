/** Step 2: what the evidence says. */
export const diagnose = {
  "diagnose.gaps": "The gap, and how sure it is",
  "diagnose.gaps.picture":
    "Gap in percentile points with 95 % interval; tolerated up to {margin} either way. {rows}",
  "diagnose.gaps.figures": "{gap} ({lower} to {upper})",
  "diagnose.gaps.salesHigher": "← sales higher",
  "diagnose.gaps.backOfficeHigher": "back office higher →",
  "diagnose.overall": "Everybody",
  "diagnose.within": "Within {stratum}",
  "diagnose.distribution": "Where people stand in the joint ranking",
  "diagnose.distribution.picture":
    "Distribution over the joint ranking from lowest to highest. {rows}",
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
  "diagnose.cause.raters": "Raters' scales",
  "diagnose.cause.salesAlone": "Levels with sales only",
  "diagnose.cause.backOfficeAlone": "Levels with back office only",
  "diagnose.cause.unexplained": "Unexplained",
  "diagnose.cause.weights": "Role weights",
  "diagnose.by.level": "By level",
  "diagnose.by.department": "By department",
  "diagnose.by.rater": "By rater",
  "diagnose.by.note":
    "Gaps are drawn towards the whole where there are few people; sorted by evidence.",
  "diagnose.by.same":
    "They differ from each other by no more than chance, so each shows the common gap.",
  "diagnose.by.oneSided":
    "Each of them has people of one side only, so there is no gap within any.",
  "diagnose.by.people": "People",
  "diagnose.by.gap": "Gap",
  "diagnose.by.interval": "95 % sure",
  "diagnose.interval": "{lower} to {upper}",
  "diagnose.tooFew": "too few to say",
  "diagnose.oneSide": "one side only",
  "diagnose.showMore": "Show more",
  "diagnose.top": "Who is at the top",
  "diagnose.top.share": "Top",
  "diagnose.top.seats": "Seats",
  "diagnose.top.note":
    "Share of each side that is there; even would be the share in the first column.",
  "diagnose.top.flag":
    "Top {share} %: {lower} is there at under four fifths of the other side's rate. Two-sided mid-p of a difference at least this large: {p}.",
  "diagnose.top.flagTied":
    "Top {share} %: {lower} is there at under four fifths of the other side's rate. Two-sided mid-p of a difference at least this large: {p} with everybody tied at the cut in, {out} with them out.",
  "diagnose.top.noFlag": "Neither side falls under four fifths of the other's rate.",
  "diagnose.change": "Since last cycle",
  "diagnose.change.cycle": "Cycle",
  "diagnose.change.before": "Last",
  "diagnose.change.now": "This",
  "diagnose.change.sentence":
    "Among the {people} people scored in both cycles the gap moved from {before} to {after}: {change} points ({lower} to {upper}).",
  "diagnose.change.no-clear-change": "That is no clear change.",
  "diagnose.change.towards-sales": "It moved towards sales.",
  "diagnose.change.towards-back-office": "It moved towards the back office.",
  "diagnose.change.market-accounts":
    "It moved towards the back office; with targets moved with the market, half of that or more is gone.",
  "diagnose.change.market-does-not":
    "It moved towards the back office; moving targets with the market does not take that away.",
  "diagnose.change.market-partly":
    "It moved towards the back office; moving targets with the market takes away {removed} % of it, and a rest is there still.",
  "diagnose.change.caution": "Two cycles alone never prove a cause.",
  "diagnose.effective": "What the weights really do",
  "diagnose.effective.note":
    "A weight acts through how far its scores spread. Effective is the share of differences in the total that each indicator carries.",
  "diagnose.effective.indicator": "Indicator",
  "diagnose.effective.row": "{side}: {indicator}",
  "diagnose.effective.process": "process",
  "diagnose.effective.result": "result",
  "diagnose.effective.nominal": "Nominal",
  "diagnose.effective.effective": "Effective",
  "diagnose.more": "What would it take to know more",
  "diagnose.more.size":
    "With {sales} salespeople and {backOffice} back-office people a gap of about {mde} points would be found some 4 times in 5.",
  "diagnose.more.none":
    "With {sales} salespeople and {backOffice} back-office people no gap could be shown, however large.",
  "diagnose.more.need":
    "To find a gap of {margin} points as often, each side needs about {need} people.",
  "diagnose.more.pool":
    "Pool two cycles, or compare the two sides over the whole company instead of one department.",
  "diagnose.more.enough": "That is as fine as the tolerated gap of {margin} points asks for.",
  "diagnose.method": "Method and figures",
  "diagnose.method.lines":
    "The gap is the average percentile rank of the back office less that of sales; ties share a rank. The interval is a score interval with the Birnbaum-Klose bound, valid with few people and many ties.",
  "diagnose.method.within":
    "Within levels, each level counts by the pairs it can compare; levels with one side only take no part. {coverage} % of the people are compared.",
  "diagnose.figure": "Figure",
  "diagnose.figure.superiority": "Back office higher in a random pair, ties as half",
  "diagnose.figure.delta": "Delta",
  "diagnose.figure.interval90": "90 % interval",
  "diagnose.figure.p": "p (two-sided)",
  "diagnose.figure.mde": "Smallest gap to be found",
  "diagnose.figure.people": "People (sales, back office)",
  "diagnose.figure.shift": "Shift in score points",
  "diagnose.calibrate": "Calibrate",
} as const;
