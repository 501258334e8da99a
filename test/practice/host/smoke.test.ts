import { startOfficeHost } from "../../support/officeHost";

test("values written through Microsoft's client are read back", async () => {
  const { Excel, grid } = startOfficeHost();
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:C2");
    range.values = [
      ["Name", "Score", "Note"],
      ["Ann", 3.5, ""],
    ];
    const table = sheet.tables.add("A1:C2", true);
    table.name = "People";
    table.load("name,style");
    range.load("values,address,text");
    context.workbook.worksheets.load("items/name");
    const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere").load("name");
    await context.sync();
    return {
      values: range.values,
      address: range.address,
      table: table.name,
      missing: missing.isNullObject,
      sheets: context.workbook.worksheets.items.map((one) => one.name),
    };
  });
  expect(read).toEqual({
    values: [
      ["Name", "Score", "Note"],
      ["Ann", 3.5, ""],
    ],
    address: "Sheet1!A1:C2",
    table: "People",
    missing: true,
    sheets: ["Sheet1"],
  });
  expect(grid.list("tables").map(({ name }) => name)).toEqual(["People"]);
});
