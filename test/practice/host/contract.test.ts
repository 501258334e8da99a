import { HOST_CLASSES } from "../../../practice/host/hostClasses";
import { startOfficeHost } from "../../support/officeHost";
import { CELL_PROGRAMS } from "./contractPrograms";
import { OBJECT_PROGRAMS } from "./contractObjectPrograms";
import { CONTRACT_OBJECTS, prepareContract, roundTrip } from "./contractObjects";

const { Excel, host, grid } = startOfficeHost({ apiFloor: "1.14" });

beforeAll(() => prepareContract(Excel));

test.each(Object.keys(CONTRACT_OBJECTS))(
  "%s: every value loads and every writable value takes itself back",
  async (type) => {
    const loaded = await roundTrip(Excel, CONTRACT_OBJECTS[type]!);
    const known = Object.entries(HOST_CLASSES.get(type)!.members)
      .filter(([, { kind, since }]) => kind === "scalar" && since !== "internal")
      .map(([name]) => name);
    const missing = known.filter(
      (name) => !loaded.includes(name) && name !== "count" && name !== "threeColorScale",
    );
    if (!HOST_CLASSES.get(type)!.items) expect(missing).toEqual([]);
    else expect(host.session.used.size).toBeGreaterThan(0);
  },
);

test.each([...CELL_PROGRAMS, ...OBJECT_PROGRAMS])("$name", async ({ run, expected }) => {
  expect(await run(Excel)).toEqual(expected);
});

test("a spilled array is found from its anchor and from a cell it fills", async () => {
  const { id } = grid.sheets()[0]!;
  grid.apply([
    { kind: "cells", sheet: id, row: 0, column: 0, entries: [[{ formula: "=SORT(B1:B3)" }]] },
  ]);
  grid.cache(id, 0, 0, [[1], [2], [3]]);
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const area = sheet.getRange("A1").getSpillingToRange().load("address,values");
    const anchor = sheet.getRange("A3").getSpillParent().load("address");
    const filled = sheet.getRange("A2").load("hasSpill,formulas");
    await context.sync();
    return [
      area.address,
      area.values.flat(),
      anchor.address,
      filled.hasSpill,
      filled.formulas[0]![0],
    ];
  });
  expect(found).toEqual(["Sheet1!A1:A3", [1, 2, 3], "Sheet1!A1", true, 2]);
});

test("every member of the host was used by the tests above", () => {
  const members = [...HOST_CLASSES].flatMap(([type, { members: all }]) =>
    Object.entries(all)
      .filter(([, { since }]) => since !== "internal")
      .map(([name]) => `${type}.${name}`),
  );
  expect(members.filter((member) => !host.session.used.has(member))).toEqual([]);
});
