import { examples } from "./examples";
import { functions, walk } from "./walk";

test("every export has an example, and every example an export", () => {
  expect(Object.keys(examples).sort()).toEqual(functions.map(([name]) => name).sort());
});

walk((name) => name !== "analyse" && name !== "diagnose");
