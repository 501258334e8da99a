import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook } from "./support/workbook";
test("probe", async () => {
  const { Excel, host } = openWorkbook(peopleTable(fictionalPeople(5)));
  const send = host.bridge.sendMessageToHost;
  const out: string[] = [];
  (host.bridge as any).sendMessageToHost = (t: string) => {
    out.push("> " + t.slice(0, 1500));
    send(t);
  };
  const on = host.bridge.onMessageFromHost!;
  host.bridge.onMessageFromHost = (t: string) => {
    out.push("< " + t.slice(0, 1500));
    on(t);
  };
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Scores").getRange("A1:B3");
    range.load({ address: true });
    await context.sync();
    const cell = range.getCell(0, 0);
    cell.load({ values: true });
    await context.sync();
    out.push(range.address, JSON.stringify(cell.values));
  }).catch((e) => out.push(e.code));
  console.log(out.join("\n\n"));
});
