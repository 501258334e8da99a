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

test("a taking back that stopped half-way is told in the language of the sheets, by what it takes back", async () => {
  const { grid, host } = openWorkbook(peopleTable(people));
  const environment = testEnvironment();
  await applyPlan(await firstPlan(40, [], "zh-CN"), { environment });
  const before = grid.state();
  const started = host.counters.syncs;
  const undo = () => undoLast({ environment, locale: "zh-CN" });
  await undo();
  const syncs = host.counters.syncs - started;
  const told = new Set<string>();
  for (let at = 1; at <= syncs; at++) {
    grid.restore(before);
    host.reset({ grid });
    host.plan([{ at, kind: "crash", fraction: 0.5 }]);
    await Promise.race([undo().catch(() => undefined), host.crashed()]);
    host.reset({ grid });
    const open = await openJournal(environment);
    if (open !== null) told.add(open.what);
  }
  expect([...told]).toEqual(["撤回: 绩效校准; 校准摘要; 校准日志; 校准设置"]);
});
