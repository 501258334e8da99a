import type { MemoryGrid } from "../../practice/host/MemoryGrid";
import { analyse, type Person } from "../../src/engine";
import { planBonus } from "../../src/workbook/plan/planBonus";
import { planDecisions } from "../../src/workbook/plan/planDecisions";
import { planHistory } from "../../src/workbook/plan/planHistory";
import { listSources } from "../../src/workbook/read/listSources";
import { readSource } from "../../src/workbook/read/readSource";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readHistory } from "../../src/workbook/state/readHistory";
import { readLog } from "../../src/workbook/state/readLog";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { excelWorkbook } from "../../src/taskpane/host/excelWorkbook";
import { planOf, settings } from "./support/analysed";
import { PAYLOADS } from "./support/payloads";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, testEnvironment } from "./support/workbook";

const environment = testEnvironment();
const at = "2026-03-01T10:00:00.000Z";

/** Payloads Excel itself would keep in a cell: a sheet cannot hold a text that is blank. */
const people: readonly Person[] = fictionalPeople(PAYLOADS.length).map((person, index) => {
  const payload = PAYLOADS[index]!;
  return {
    ...person,
    id: `${payload} ${index}`,
    name: payload,
    group: payload,
    department: payload,
    level: payload,
  };
});

const hostile = {
  ...settings,
  protectedIds: people.map(({ id }) => id),
  market: {
    ...settings.market,
    indices: PAYLOADS.map((territory, index) => ({
      territory: `${territory} ${index}`,
      index: 1,
      source: territory,
    })),
  },
  roleWeights: {
    ...settings.roleWeights,
    weights: PAYLOADS.map((role, index) => ({
      role: `${role} ${index}`,
      process: 0.5,
      result: 0.5,
    })),
  },
};

/** Everything that writes, over people and settings made of nothing but payloads. */
async function everySink() {
  const started = openWorkbook([["ID", "Score"], ...people.map(({ id }) => [id, 1])]);
  const { sheetNames, tableNames } = await listSources();
  const plan = await planOf(analyse(people, hostile), [], "en", hostile);
  await applyPlan({ ...plan, by: PAYLOADS[0]! }, { environment });
  const reading = (await readCalibration())!;
  const log = await readLog();
  const decisions = reading.rows.map(({ decision }, index) => ({
    ...decision,
    decision: "override" as const,
    override: 80,
    note: PAYLOADS[index]!,
    reasonCode: PAYLOADS[index]!,
    decidedBy: PAYLOADS[index]!,
    authorisedBy: PAYLOADS[index]!,
  }));
  const ids = { id: "w2", at, by: PAYLOADS[1]!, locale: "en" as const, reading, log };
  await applyPlan(planDecisions({ ...ids, decisions }), { environment });
  for (const [index, cycle] of PAYLOADS.entries()) {
    await applyPlan(
      planHistory({
        ...ids,
        id: `h${index}`,
        cycle,
        reading: (await readCalibration())!,
        settings: hostile,
        log: await readLog(),
        history: await readHistory(),
        sheetNames,
        tableNames,
      }),
      { environment },
    );
    if (index === 5) break;
  }
  const pay = people.map(({ id, name, department }) => ({
    id,
    name,
    department,
    base: 1_000,
    coefficient: 1,
    floor: null,
    cap: null,
  }));
  const bonus = {
    id: "b",
    at,
    by: null,
    locale: "en" as const,
    pool: 50_000,
    source: PAYLOADS[0]!,
    evidence: [],
  };
  const { finalScores } = (await readCalibration())!;
  const names = { sheetNames, tableNames };
  await applyPlan(planBonus({ ...bonus, people: pay, finalScores, ...names }), { environment });
  await excelWorkbook.share({ locale: "en", people: "named", place: "here" }, {});
  return { ...started, reading };
}

function liveFormulas(grid: MemoryGrid): string[] {
  return grid.sheets().flatMap(({ id, name }) => {
    const area = grid.usedArea(id, true);
    if (area === null) return [];
    return grid
      .formulas(id, area)
      .flat()
      .flatMap((formula) => (formula === null ? [] : [`${name}: ${formula}`]));
  });
}

/** References and words taken out, only the add-in's own templates remain. */
const shapeOf = (formula: string): string =>
  formula
    .replace(/'[^']*'!/g, "")
    .replace(/"[^"]*"/g, "W")
    .replace(/\$?[A-Z]{1,3}\$?[0-9]+/g, "R")
    .replace(/^[^:]+: /, "");

test("no payload is a live formula in any sheet, whatever it was: id, name, label, note, reason, person, cycle, setting", async () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(120);
  const { grid, reading } = await everySink();
  expect(new Set(liveFormulas(grid).map(shapeOf))).toEqual(
    new Set(
      [
        "=B1*2",
        "=COUNT(R:R)",
        "=IF(R=W,W,IF(R=W,IF(ISNUMBER(R),R,R),IF(R=W,R,R)))",
        "=IF(ISNUMBER(R),RANK(R,R:R,0),W)",
        "=IF(ISNUMBER(R),50*(RANK(R,R:R,1)-R+R)/R,W)",
        "=COUNTIF(R:R,W)",
        "=IF(COUNTA(R:R)=0,W,INDEX(R:R,COUNTA(R:R)))",
        "=SUM(R:R)",
        "=ROUND(R-R,2)",
        "=R*R",
        "=IF(SUMIF(R:R,W,R:R)=0,0,(R-SUMIF(R:R,W,R:R)-SUMIF(R:R,W,R:R))/SUMIF(R:R,W,R:R))",
        "=IF(R=W,R,IF(R=W,R,ROUND(R*R,2)+R))",
        "=IF(R=W,IF(ROUND(R-N(R),2)<0,W,IF(R=W,W,IF(ROUND(R-R,2)>0,W,W))),IF(R=0,IF(OR(AND(R=W,R>0),AND(R=W,R<0)),W,W),IF(R=W,IF(ROUND(R*R-R,2)>0,W,W),IF(ROUND(R*R-R,2)<0,W,W))))",
        "=COUNTIF(R:R,W)+COUNTIF(R:R,W)+COUNTIF(R:R,W)",
        "=IF(AND(R=0,R=0),W,W)",
        "=IFERROR(INDEX(R:R,MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(R,W,W),W,W),W,W),R:R,0)),W)",
        "=IF(ISNUMBER(R),IF(ABS(100*R-R)>0.000001,W,W),W)",
      ].map((shape) => (shape === "=B1*2" ? "=R*2" : shape)),
    ),
  );
  const now = (await readCalibration())!;
  expect(now.rows.map(({ id }) => id)).toEqual(reading.rows.map(({ id }) => id));
  const texts = now.rows.map(({ cells }) => [cells.name, cells.group, cells.note, cells.decidedBy]);
  expect(texts).toEqual(PAYLOADS.map((payload) => [payload, payload, payload, payload]));
  expect((await readLog())!.chain.brokenAt).toBeNull();
  expect((await readHistory())!.cycles.map(({ cycle }) => cycle)).toEqual(PAYLOADS.slice(0, 6));
}, 60_000);

test("headings made of payloads are read as the texts they are", async () => {
  openWorkbook([[...PAYLOADS.slice(0, 60)], PAYLOADS.slice(0, 60).map(() => 1)], null);
  const table = await readSource({ kind: "sheet", sheet: "Scores" });
  expect(table.headers).toEqual(PAYLOADS.slice(0, 60).map((payload) => payload.trim()));
});

test("what fails says places and codes, never a name, a note or a figure of anybody", async () => {
  const console_ = jest.spyOn(console, "error");
  const { grid, host } = openWorkbook(peopleTable(people));
  const plan = await planOf(people);
  for (let sync = 1; sync <= 14; sync++) {
    host.reset({ grid });
    host.plan([{ at: sync, kind: "error", code: "GeneralException", fraction: 0.5, always: true }]);
    const error: unknown = await applyPlan(plan, { environment }).catch((cause: unknown) => cause);
    host.plan([]);
    await excelWorkbook.recover("take-back", "en").catch(() => undefined);
    const { message, code, details } = error as Record<string, unknown>;
    const said = JSON.stringify([message, code, details]);
    expect(people.filter(({ id }) => said.includes(JSON.stringify(id).slice(1, -1)))).toEqual([]);
  }
  expect(console_).not.toHaveBeenCalled();
  console_.mockRestore();
}, 60_000);

test("nothing about anybody is in the settings of the file", async () => {
  const planted = fictionalPeople(200).map((person) => ({
    ...person,
    name: `Planted ${person.id}`,
  }));
  const { grid } = openWorkbook(peopleTable(planted));
  const { offers } = await listSources();
  const table = await readSource(offers[0]!.source);
  await excelWorkbook.remember(table, {
    mapping: { id: 0, score: 6 },
    sides: new Map([["Sales", "sales"]]),
    scale: null,
    attainment: null,
    countTo: null,
    keepOffScale: false,
    previous: null,
  });
  await excelWorkbook.saveSettings({ ...settings, protectedIds: planted.map(({ id }) => id) });
  const kept = JSON.stringify(grid.list("settings"));
  expect(kept).toContain("maxMove");
  expect(planted.filter(({ id, name }) => kept.includes(id) || kept.includes(name))).toEqual([]);
});
