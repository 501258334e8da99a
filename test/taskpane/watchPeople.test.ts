/** @jest-environment node */
import type { Pane } from "../../src/taskpane/commands/Pane";
import { readPeople } from "../../src/taskpane/commands/readPeople";
import { start } from "../../src/taskpane/commands/start";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable } from "./officePane";

/** The pane on the fictional people; each watch over the list begins when it is let, and what became of it is counted. */
async function watchedPane(): Promise<{
  pane: Pane;
  begin: (() => void)[];
  ended: number[];
}> {
  startOfficeHost();
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [headers, ...rows]);
  const pane = openPane();
  await start(pane);
  expect(pane.state().failure).toBeNull();
  const begin: (() => void)[] = [];
  const ended: number[] = [];
  const watch = (): Promise<() => void> =>
    new Promise((resolve) => {
      const number = begin.length;
      begin.push(() => resolve(() => void ended.push(number)));
    });
  return { pane: { ...pane, workbook: { ...pane.workbook, watch } }, begin, ended };
}

/** Lets everything else go on until `count` watches were asked for. */
async function asked(begin: readonly unknown[], count: number): Promise<void> {
  while (begin.length < count) await new Promise((resolve) => setTimeout(resolve));
}

test.each([
  { name: "its watch had begun", order: [0, 1] },
  { name: "its watch had begun, and which then begins after the new one", order: [1, 0] },
])("a list read again before $name is watched once", async ({ order }) => {
  const { pane, begin, ended } = await watchedPane();
  const { chosen } = pane.state().data;
  const first = readPeople(pane, chosen!);
  await asked(begin, 1);
  const second = readPeople(pane, chosen!);
  await asked(begin, 2);
  for (const number of order) {
    begin[number]!();
    await [first, second][number];
  }
  expect(ended).toEqual([0]);
});

test("a list read once more is watched anew, and no longer as it was", async () => {
  const { pane, begin, ended } = await watchedPane();
  const { chosen } = pane.state().data;
  for (const expected of [[], [0]]) {
    const reading = readPeople(pane, chosen!);
    await asked(begin, expected.length + 1);
    begin.at(-1)!();
    await reading;
    expect(ended).toEqual(expected);
  }
});
