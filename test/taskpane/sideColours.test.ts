import { lightTheme } from "../../src/taskpane/theme/themes";
import { BACK_OFFICE_COLOUR, SALES_COLOUR } from "../../src/workbook/sheets/colours";

test("a side has the same colour in the pane and in the charts of the sheets", () => {
  expect(SALES_COLOUR.toLowerCase()).toBe(lightTheme.ehSales);
  expect(BACK_OFFICE_COLOUR.toLowerCase()).toBe(lightTheme.ehBackOffice);
});
