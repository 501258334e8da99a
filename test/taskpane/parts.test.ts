/** @jest-environment node */
import { answerer } from "../../src/taskpane/analyst/answer";
import { fromParts } from "../../src/taskpane/analyst/fromParts";
import { inParts } from "../../src/taskpane/analyst/inParts";
import type { Answer, Question } from "../../src/taskpane/analyst/protocol";
import { nothingSaid, readState, tableOf } from "./fixtures";

const { data, settings } = readState();
const people = Array.from({ length: 2_345 }, (_, i) => [
  i === 7 ? null : `P${i}`,
  i % 3 === 0 ? "Sales" : "Finance",
  i === 11 ? null : 60 + ((i * 37) % 31),
]);
const table = tableOf(["Employee ID", "Department", "Overall Score"], people);
const said = {
  ...nothingSaid,
  mapping: { id: 0, group: 1, score: 2 },
  points: null,
  previous: null,
} as const;
const questions: readonly Question[] = [
  { kind: "take", table: { headers: table.headers, rows: table.rows } },
  { kind: "recognise" },
  { kind: "assemble", said },
  { kind: "report", settings: { ...settings, compareWithin: null } },
  { kind: "report", settings: { ...settings, margin: -1 } },
];

test("what travels in parts arrives as it was sent", () => {
  const answer = answerer();
  const apart = inParts();
  const together = fromParts();
  for (const question of questions) {
    const sent = answer(question);
    const messages = structuredClone(apart(sent)) as Answer[];
    const arrived = messages.map(together);
    expect(arrived.at(-1)).toEqual(sent);
    expect(arrived.slice(0, -1).filter((early) => early !== null)).toEqual([]);
  }
});

test("no message is so long that reading it would hold up the pane", () => {
  const answer = answerer();
  const apart = inParts();
  const sizes = questions.flatMap((question) =>
    apart(answer(question)).flatMap((part) => ("items" in part ? [part.items.length] : [])),
  );
  expect(Math.max(...sizes)).toBe(1_000);
  expect(data.assembled!.people.length).toBeLessThan(1_000);
});
