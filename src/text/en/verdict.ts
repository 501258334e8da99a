/** What is said about the gap between the two sides. */
export const verdict = {
  "verdict.material.backOffice":
    "Back office ranks {gap} points above sales (95 % sure: {lo} to {hi}). That is more than the {margin} points treated as tolerable.",
  "verdict.material.sales":
    "Sales ranks {gap} points above back office (95 % sure: {lo} to {hi}). That is more than the {margin} points treated as tolerable.",
  "verdict.negligible.backOffice":
    "Back office ranks slightly above sales: {gap} points as measured, within the {margin} treated as tolerable; the interval reaches {hi} (95 % sure: {lo} to {hi}).",
  "verdict.negligible.sales":
    "Sales ranks slightly above back office: {gap} points as measured, within the {margin} treated as tolerable; the interval reaches {hi} (95 % sure: {lo} to {hi}).",
  "verdict.none":
    "No material skew: whatever the gap is, it is smaller than {margin} points (90 % sure).",
  "verdict.inconclusive":
    "Not enough evidence: the gap may be anything from {lo} to {hi} points (95 % sure; plus: back office higher), which includes none and more than {margin}.",
  "verdict.tooFew":
    "Too few people to say: {n} in sales and {m} in the back office. A verdict asks for {least} on each side.",
  "verdict.after":
    "{higher, select, backOffice {Back office ranks {gap} points above sales} sales {Sales ranks {gap} points above back office} other {Neither side ranks above the other}}, as measured. The scores were adjusted on these very people, so this comes without interval or verdict.",
  "verdict.odds.backOffice":
    "Of two people drawn at random, one from each group, the back-office person ranks higher {p} times in 100, counting ties as half; even would be 50.",
  "verdict.odds.sales":
    "Of two people drawn at random, one from each group, the salesperson ranks higher {p} times in 100, counting ties as half; even would be 50.",
  "verdict.composition.most":
    "Compared within {stratum}, the gap is {gap2}: most of it comes from {by, select, level {who works at which level} department {who works in which department} other {who is rated by whom}}, not from how they are scored.",
  "verdict.composition.part":
    "Compared within {stratum}, the gap is {gap2}: part of it comes from {by, select, level {who works at which level} department {who works in which department} other {who is rated by whom}}, the rest from how they are scored.",
  "verdict.composition.same":
    "Compared within {stratum}, the gap is {gap2}: about the same when like is compared with like.",
  "verdict.composition.larger":
    "Compared within {stratum}, the gap is {gap2}: it is larger when like is compared with like.",
  "verdict.composition.turned":
    "Compared within {stratum}, the gap turns round: like with like, {higher, select, sales {sales ranks} other {the back office ranks}} {size} points higher.",
  "verdict.composition.coverage":
    "Only {percent} % of the people have somebody of the other side in theirs, so part of the difference is who is compared.",
  "verdict.policy":
    "What counts as justified is your choice of strata and market index; the rest is shown as unexplained, not as bias.",
  "verdict.peopleDecide": "The add-in suggests; the committee decides. Default: keep.",
} as const;
