import type { Sample, SampleCell } from "./Sample";
import { chance, rounded, within } from "./chance";

const HEADERS = [
  "Employee ID",
  "Department",
  "Office Group",
  "Job Level",
  "Location",
  "Manager ID",
  "Process Score",
  "Result Score",
  "Overall Score",
  "Performance Rating",
  "Prior Year",
  "Bonus Target",
];

const DEPARTMENTS = [
  "Sales North",
  "Sales South",
  "Sales Online",
  "Research",
  "Operations",
  "Service",
  "Finance",
  "People",
];

/** A company of 20,000 people, or as many as are wanted, to see that nothing slows down. */
export function large(people = 20_000): Sample {
  const luck = chance(20_000);
  const rows = Array.from({ length: people }, (_, index): SampleCell[] => {
    const department = luck.pick(DEPARTMENTS);
    const sells = department.startsWith("Sales");
    const merit = luck.normal();
    const process = score(82 + 6 * (0.8 * merit + 0.6 * luck.normal()));
    const result = score((sells ? 74 : 84) + (sells ? 9 : 4) * (0.8 * merit + 0.6 * luck.normal()));
    const total = rounded(sells ? 0.3 * process + 0.7 * result : 0.6 * process + 0.4 * result, 2);
    return [
      `W${String(index + 1).padStart(6, "0")}`,
      department,
      sells ? "Front" : "Back",
      luck.whole(1, 6),
      luck.pick(["Shanghai", "Chengdu", "Berlin", "Austin"]),
      `W${String(luck.whole(1, 1_500)).padStart(6, "0")}`,
      process,
      result,
      total,
      total > 88 ? "A" : total > 72 ? "B" : "C",
      luck.pick(["A", "B", "B", "B", "C"]),
      luck.whole(5, 40) * 1_000,
    ];
  });
  return {
    file: "large.xlsx",
    sheets: [
      { name: "People", headers: HEADERS, rows, table: "People", widths: { Department: 16 } },
    ],
  };
}

function score(value: number): number {
  return rounded(within(value, 30, 100), 1);
}
