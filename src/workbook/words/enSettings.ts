import { role } from "../../text/en/role";

/** The words of the settings sheet in English. */
export const settings = {
  title: "Calibration Settings",
  hint: "Change a value here and read the settings again in the pane.",
  headers: ["Setting", "Value", "Meaning", "Key"],
  /** Between a setting and what it is of. */
  of: ": ",
  values: {
    level: "level",
    department: "department",
    rater: "rater",
    sales: "sales",
    backOffice: "backOffice",
    both: "both",
    smallest: "smallest",
  },
  roles: role as Readonly<Record<string, string>>,
  stored: "Stored form (do not edit)",
  names: {
    "scale.lowest": ["Lowest score of the scale", "Scores below take no part."],
    "scale.highest": ["Highest score of the scale", "Scores above take no part."],
    "scale.step": ["Step of the scale", "Suggestions land on whole steps from the lowest score."],
    margin: [
      "Tolerated gap",
      "Percentile points between the groups that are treated as tolerable.",
    ],
    compareWithin: [
      "Compare within",
      "Like with like: level, department or rater; empty compares everybody.",
    ],
    "market.on": [
      "Market baseline",
      "TRUE moves targets with the market before results are scored.",
    ],
    "market.side": ["Whose targets move", "sales, backOffice or both."],
    "market.passThrough": [
      "Pass-through",
      "Share of the market's change that reaches the target: 0 none, 1 all.",
    ],
    "market.floor": ["Lowest factor", "A target never falls below this share of itself."],
    "market.cap": ["Highest factor", "A target never rises above this share of itself."],
    "market.index": ["Market index", "Market now against the market when targets were set."],
    "market.source": ["Market index source", "Where the index comes from."],
    "market.asOf": ["Market index date", "Day the index is of."],
    "roleWeights.on": ["Role weights", "TRUE weighs process and result by role."],
    "role.process": ["Process weight", "Weight of process indicators for the role."],
    "role.result": ["Result weight", "Weight of result indicators for the role."],
    "leniency.on": ["Rater leniency", "TRUE evens out lenient and strict raters."],
    "leniency.strength": [
      "Leniency strength",
      "Share of a rater's offset that is taken out: 0 to 1.",
    ],
    "residual.strength": [
      "Remaining strength",
      "How far what remains is closed: 0 to 1, or smallest for no more than needed.",
    ],
    move: ["Who moves", "sales, backOffice or both."],
    maxMove: ["Most points", "No one moves more than this; empty for no limit."],
    protected: ["Protected", "This person's score stays as it is."],
  },
};
