import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { SCREENS } from "./support/screens";
import { tabThrough } from "./support/tabThrough";

jest.setTimeout(240_000);

let practice: Practice;

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

test("on every screen the Tab key stops at every control in sight and leads out again", async () => {
  practice = await openPractice("theme=light&sample=slump.xlsx");
  await practice.page.emulateMedia({ reducedMotion: "reduce" });
  const pane = await practice.pane();
  for (const [screen, goThere] of Object.entries(SCREENS)) {
    await goThere(pane);
    const { stops, ...walk } = await tabThrough(practice, pane);
    expect({ screen, ...walk }).toEqual({
      ...{ screen, unseen: [], covered: [] },
      controls: stops.length,
    });
    expect(stops.length).toBeGreaterThan(10);
  }
});
