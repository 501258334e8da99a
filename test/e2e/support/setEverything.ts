import type { Frame } from "playwright-core";
import type { message } from "../../../src/text/message";

type Say = (key: Parameters<typeof message>[1]) => string;

/** Opens whatever is folded away. */
export async function unfold(pane: Frame): Promise<void> {
  const folded = pane.locator("main h2 button[aria-expanded=false]");
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Step 3 with every lever that can be used, grades, and two rules about them, so that all there is can be seen. */
export async function setEverything(pane: Frame, say: Say): Promise<void> {
  for (const lever of ["weights", "leniency"] as const) {
    const box = pane.getByLabel(say(`calibrate.lever.${lever}`), { exact: true });
    if (await box.isEnabled()) await box.check();
  }
  await unfold(pane);
  const grades = pane.getByLabel(say("rules.grades"));
  await grades.fill("A, B, C");
  await grades.press("Enter");
  const add = pane.getByRole("button", { name: say("rules.add") });
  await add.click();
  await add.click();
  await pane.getByRole("combobox").last().selectOption("between");
}
