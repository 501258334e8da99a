// Draws the manifest's PNG icons from their SVG sources, with the browser the tests use.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const SIZES = { icon: [16, 20, 24, 32, 40, 48, 64, 80], cells: [16, 20, 24, 32, 40, 48, 64, 80] };

const browser = await chromium.launch({
  executablePath: process.env.EVENHAND_BROWSER ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = await readFile(`assets/${name}.svg`, "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    await writeFile(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
