import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Colours fade for a moment after a press; axe would measure them half-way. Milliseconds. */
const FADE = 400;

/** What axe finds wrong in the pane as it stands, once it has stood still for `still` milliseconds. */
export async function violations(pane: Frame, still = FADE): Promise<string[]> {
  await pane.waitForTimeout(still);
  await pane.waitForFunction(() =>
    document.getAnimations().every((each) => !(each instanceof CSSTransition)),
  );
  await pane.evaluate(axeSource);
  const found = await pane.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, only: object) => Promise<{ violations: Found[] }> };
    };
    return (await axe.run(document, { resultTypes: ["violations"] })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
