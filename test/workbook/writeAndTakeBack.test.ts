import { applyPlan } from "../../src/workbook/write/applyPlan";
import { lastWrite, undoLast } from "../../src/workbook/write/undoLast";
import { openJournal, recover } from "../../src/workbook/write/recover";
import { firstPlan } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, picture, testEnvironment } from "./support/workbook";

const people = fictionalPeople(40);

test("suggestions are written to new sheets, and taking them back leaves the workbook as it was", async () => {
  const { grid } = openWorkbook(peopleTable(people));
  const before = picture(grid);
  const environment = testEnvironment();
  const plan = await firstPlan(40);
  const steps: string[] = [];
  const result = await applyPlan(plan, { environment, onStep: (step) => steps.push(step) });
  expect(steps).toEqual(["checking", "preparing", "writing", "verifying", "finishing"]);
  expect(result.sheets).toEqual([
    "Calibration",
    "Calibration Summary",
    "Calibration Log",
    "Calibration Settings",
  ]);
  expect(picture(grid, [...result.sheets, "Calibration Journal"])).toBe(before);
  expect(await openJournal(environment)).toBeNull();
  expect(await lastWrite(environment)).toMatchObject({ id: "w1" });
  const undone = await undoLast({ environment });
  expect(undone).toMatchObject({ id: "w1", kept: [] });
  expect(picture(grid)).toBe(before);
  expect(await lastWrite(environment)).toBeNull();
  expect(await recover("take-back", "en", environment)).toBe("nothing");
});
