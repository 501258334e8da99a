import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong in the pane as it stands. */
export async function violations(pane: Frame): Promise<string[]> {
  // Colours fade for a moment after a press; axe would measure them half-way.
  await pane.waitForTimeout(400);
  await pane.evaluate(axeSource);
  const found = await pane.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document) => Promise<{ violations: Found[] }> };
    };
    return (await axe.run(document)).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
