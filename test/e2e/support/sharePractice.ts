import { closePractice, openPractice, type Practice } from "./openPractice";

/**
 * One practice workbook for all tests of a file or group: opened, its pane too, before the first, and closed after the last.
 *
 * @param take given the workbook before the first test
 * @param query what the page's bar is set to
 */
export function sharePractice(take: (practice: Practice) => void, query = ""): void {
  let shared: Practice;
  beforeAll(async () => {
    shared = await openPractice(query);
    await shared.pane();
    take(shared);
  });
  afterAll(async () => {
    await shared.close();
    await closePractice();
  });
}
