import { planFaults, release } from "./support/hostOf";
import { closePractice, openPractice, type Practice } from "./support/openPractice";

let practice: Practice;

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

test("what the pane waits for is said after 300 ms, not before, and Cancel ends it at once", async () => {
  practice = await openPractice("sample=slump.xlsx");
  const pane = await practice.pane();
  await pane.getByText("can be compared").waitFor();
  await planFaults(practice, [{ at: 1, kind: "hang" }]);
  await pane.getByRole("button", { name: "Look again" }).click();
  const waiting = pane.getByRole("status").filter({ hasText: "Reading the list" });
  await waiting.waitFor({ state: "attached" });
  /** Whether it is seen `ms` after the press: the clock of what is drawn is set, nobody waits. */
  const isSeenAfter = (ms: number): Promise<boolean> =>
    waiting.locator("> div").evaluate((element, time) => {
      for (const animation of element.getAnimations()) animation.currentTime = time;
      return getComputedStyle(element).visibility === "visible";
    }, ms);
  expect(await isSeenAfter(299)).toBe(false);
  expect(await isSeenAfter(300)).toBe(true);
  expect(await pane.getByRole("button", { name: "Diagnose" }).last().isDisabled()).toBe(true);
  await pane.getByRole("button", { name: "Cancel" }).click();
  expect(await waiting.count()).toBe(0);
  await release(practice);
  await pane.locator("footer").getByRole("button", { name: "Diagnose" }).click();
  await pane.getByRole("heading", { level: 1, name: /27\.2 points/ }).waitFor();
});
