import { evidenceTable } from "../../src/taskpane/views/evidenceTable";
import { defaultSettings } from "../../src/engine";
import { fictionalPeople } from "../workbook/support/people";
import { initialState } from "../../src/taskpane/state/initialState";

test.each([
  ["en", "86\u00a0%"],
  ["zh-CN", "86%"],
] as const)("attainment has the language's own percent sign (%s)", (locale, shown) => {
  const person = { ...fictionalPeople(12)[0]!, attainment: 0.86 };
  const { rows } = evidenceTable(initialState(locale, defaultSettings()), person);
  expect(rows.find(({ key }) => key === "attainment")!.cells[1]).toBe(shown);
});
