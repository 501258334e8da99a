import { readFileSync } from "node:fs";
import { startOfficeHost } from "../../support/officeHost";

/** The version the hook was tried with; a newer client needs these tests and the contract to pass first. */
const PINNED = "1.1.110";

const file = (name: string): string =>
  readFileSync(require.resolve(`@microsoft/office-js/${name}`), "utf8");

test("the client is the version the host was built for", () => {
  const { version } = JSON.parse(file("package.json")) as { version: string };
  expect(version).toBe(PINNED);
});

test.each([
  { name: "dist/excel-win32-16.01.js", text: "_richApiNativeBridge" },
  { name: "dist/excel-win32-16.01.js", text: "onMessageFromHost" },
  { name: "dist/excel-win32-16.01.js", text: "window.external.GetContext" },
  { name: "dist/excel-win32-16.01.js", text: "GetSupportedMatrix" },
  { name: "dist/excel-win32-16.01.js", text: "GetInstanceId" },
  { name: "dist/excel-win32-16.01.js", text: "setInvocationResults" },
  { name: "dist/excel-win32-16.01.js", text: "_initFromHostBridge" },
  { name: "dist/office.js", text: "window.external.GetHostInfo" },
  { name: "dist/office.js", text: "hostInfoValue" },
])("$name still looks for $text", ({ name, text }) => {
  expect(file(name)).toContain(text);
});

test("the client's message has the form the host reads", async () => {
  const { Excel, host } = startOfficeHost();
  const sent: unknown[] = [];
  const sendMessageToHost = host.bridge.sendMessageToHost.bind(host.bridge);
  host.bridge.sendMessageToHost = (text) => {
    sent.push(JSON.parse(text));
    sendMessageToHost(text);
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
  });
  host.bridge.sendMessageToHost = sendMessageToHost;
  expect(sent[0]).toMatchObject({
    type: 1,
    message: {
      url: "ProcessQuery",
      body: {
        Actions: expect.arrayContaining([
          expect.objectContaining({ ActionType: 1, ObjectPathId: expect.any(Number) }),
          expect.objectContaining({ ActionType: 3, Name: "_KeepReference" }),
          expect.objectContaining({
            ActionType: 4,
            Name: "Values",
            ArgumentInfo: { Arguments: [[[1]]] },
          }),
        ]),
        ObjectPaths: expect.objectContaining({ 1: { Id: 1, ObjectPathType: 1, Name: "" } }),
      },
    },
  });
});
