/** How long the practice page takes until the grid with a sample is on screen, thrice each: `npm run paint` */
import { build } from "../practice/server/build";
import { samples } from "../practice/samples/samples";
import { closePractice, openPractice } from "../test/e2e/support/openPractice";

async function main(): Promise<void> {
  await build();
  for (const { file } of samples) {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const practice = await openPractice(`sample=${file}`);
      times.push(await practice.page.evaluate(() => window.evenhandPractice!.painted));
      await practice.close();
    }
    console.log(`${file.padEnd(16)} ${times.join(", ")} ms`);
  }
  await closePractice();
}

void main();
