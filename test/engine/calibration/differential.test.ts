import { boundedIsotonic, groupMap } from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { fixture } from "../../support/fixture";

const tables = fixture("calibration/base-r.json");

test("40 isotonic fits", () => {
  for (const { y, fit } of tables.isotonic) expectClose([...boundedIsotonic(y)], fit);
});

test("40 maps to one distribution, whoever moves", () => {
  for (const { sales, backOffice, ...expected } of tables.maps) {
    expectClose([...groupMap(sales, backOffice, "sales").sales], expected.onlySales);
    const back = groupMap(sales, backOffice, "backOffice");
    expectClose([...back.backOffice], expected.onlyBackOffice);
    const both = groupMap(sales, backOffice, "both");
    expectClose([...both.sales], expected.bothSales);
    expectClose([...both.backOffice], expected.bothBackOffice);
  }
});
