/** What the talk notes, the lists for HR systems and the feedback report say in English. */
export const enReports = {
  notes: { id: "Employee ID", name: "Name", note: "Note", other: "说明" },
  lists: {
    columns: {
      id: "Employee ID",
      name: "Name",
      department: "Department",
      level: "Job Level",
      tenure: "Tenure",
      process: "Process Score",
      result: "Result Score",
      original: "Score before calibration",
      final: "Final Score",
      percentile: "Percentile after calibration",
      rankFrom: "Rank could be from",
      rankTo: "Rank could be to",
      rating: "Original Rating",
      grade: "Calibrated Rating",
      coefficient: "Individual Multiplier",
      support: "Support first",
      decision: "Committee decision",
      reason: "Reason",
      flags: "Flag",
      status: "State of the decisions",
    },
    support: { process: "process", result: "result" },
    status: {
      locked: "locked",
      open: "not locked yet",
      changed: "changed after the lock",
      withoutRow: "no row in the Calibration sheet",
    },
    /** In the column of the state, once a newer list is there. */
    replaced: "out of date: there is a newer list",
  },
  feedback: {
    title: "Feedback Report",
    hint: "Suggestions against decisions, so that the next cycle starts better. Departments under 5 people are not shown.",
    columns: {
      reason: "Reason of the suggestion",
      suggested: "Suggested",
      discussed: "Discussed",
      accepted: "Accepted",
      kept: "Kept as it was",
      overridden: "Overridden",
      share: "Accepted of discussed",
    },
    codes: ["Reason of the decision", "Accepted", "Overridden", "Mean move, points"],
    flags: ["Flag", "People", "Discussed", "Changed"],
    departments: ["Department", "People", "Changed", "Mean move, points"],
    hints: "For the next cycle",
    advice: {
      market:
        "People moved by the market: {count}. Agree on an index per territory before targets are set.",
      weights:
        "People moved by role weights: {count}. Agree on the weights of each role before the cycle begins.",
      leniency: "People moved by raters' leniency: {count}. Calibrate raters before they rate.",
      residual:
        "People moved by what no lever explains: {count}. Look which indicators are easy to fill.",
      overruled:
        "Suggestions discussed: {discussed}, accepted: {accepted}. Look at the reasons given before relying on the same settings.",
      contribution:
        "Changes for a contribution the indicators do not show: {count}. Look for the indicator that is missing.",
      data: "Changes because data was wrong: {count}. Check the import before the next meeting.",
      exception: "Exceptions approved: {count}. Say beforehand when one is possible.",
      rejected: "The market adjustment was rejected. Settle the index and its source beforehand.",
      oneSided: "Changes that all go one way: {count}. Ask whether that is what the evidence says.",
      none: "Nothing stands out.",
    },
  },
};
