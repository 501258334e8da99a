import { analyse } from "../../src/engine";
import { planDecisions } from "../../src/workbook/plan/planDecisions";
import { planReanalysis } from "../../src/workbook/plan/planReanalysis";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { planOf, settings } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { someDecisions } from "./support/presses";
import { openWorkbook, testEnvironment } from "./support/workbook";

const environment = testEnvironment();
const at = "2026-03-01T10:00:00.000Z";
const first = fictionalPeople(30);
/** One gone, two new, one with another score, all in another order. */
const second = [...fictionalPeople(32)]
  .filter(({ id }) => id !== "00004")
  .map((person) => (person.id === "00009" ? { ...person, score: 12 } : person))
  .reverse();

test("a new analysis keeps every decision and note by id, marks what changed, and drops nobody unsaid", async () => {
  openWorkbook(peopleTable(first));
  await applyPlan(await planOf(first), { environment });
  const common = { at, by: "Chair", locale: "en" as const };
  const decisions = planDecisions({
    id: "w2",
    ...common,
    reading: (await readCalibration())!,
    log: await readLog(),
    decisions: someDecisions,
  });
  await applyPlan(decisions, { environment });
  const before = (await readCalibration())!;
  const again = planReanalysis({
    id: "w3",
    ...common,
    reading: before,
    log: await readLog(),
    analysis: analyse(second, settings),
    settings,
    evidence: [],
  });
  expect(again.left).toEqual(["00004"]);
  expect([...again.joined].sort()).toEqual(["00031", "00032"]);
  expect(again.changed).toContain("00009");
  await applyPlan(again.plan, { environment });
  const after = (await readCalibration())!;
  const decisionsOf = (reading: typeof before) =>
    new Map(reading.rows.map(({ id, decision }) => [id, decision]));
  const now = decisionsOf(after);
  for (const [id, decision] of decisionsOf(before)) expect(now.get(id)).toEqual(decision);
  const word = new Map(after.rows.map(({ id, cells }) => [id, cells.change]));
  expect(word.get("00004")).toBe("left the list");
  expect(word.get("00009")).toBe("changed");
  expect(word.get("00031")).toBe("new in the list");
  expect(after.rows).toHaveLength(32);
  const score = new Map(after.rows.map(({ id, cells }) => [id, cells.score]));
  expect(score.get("00009")).toBe(12);
  expect((await readLog())!.chain.brokenAt).toBeNull();
});
