import { HOST_CLASSES } from "../../../practice/host/hostClasses";
import { startOfficeHost } from "../../support/officeHost";
import { documentedSets } from "./apiSets";

const members = [...HOST_CLASSES].flatMap(([type, { members }]) =>
  Object.entries(members).map(([name, { since }]) => ({ type, name, since })),
);
const documented = documentedSets();

/** What Microsoft's client makes of a function of the namespace; documented under the function's own name. */
const BEHIND: Readonly<Record<string, string>> = {
  "Application.createWorkbook": "Excel.createWorkbook",
  "Application._GetWorkbookCreatedById": "Excel.createWorkbook",
  "WorkbookCreated.id": "Excel.createWorkbook",
  "WorkbookCreated.open": "Excel.createWorkbook",
};

test("every member stands in the set Microsoft documents for it", () => {
  const wrong = members
    .filter(({ since }) => since !== "internal")
    .map(({ type, name, since }) => ({
      member: `${type}.${name}`,
      since,
      documented: documented.get(BEHIND[`${type}.${name}`] ?? `${type}.${name}`),
    }))
    .filter((one) => one.since !== one.documented);
  expect(wrong).toEqual([]);
});

test("every member exists in Microsoft's client", () => {
  const { Excel } = startOfficeHost();
  const classes = Excel as unknown as Record<string, { prototype: object } | undefined>;
  const missing = members
    .filter(({ since }) => since !== "internal")
    .filter(({ type, name }) => !(name in (classes[type]?.prototype ?? {})))
    .map(({ type, name }) => `${type}.${name}`);
  expect(missing).toEqual([]);
});
