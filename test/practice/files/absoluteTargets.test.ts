import JSZip from "jszip";
import { domInNode } from "../../../practice/files/domInNode";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { saveWorkbook } from "../../../practice/files/saveWorkbook";
import { area } from "../grid/gridFor";
import { everythingWorkbook } from "./everything";

beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
});

/** A workbook whose parts name each other from the root of the file, as programs other than Excel write it. */
async function fromTheRoot(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(everythingWorkbook());
  for (const path of Object.keys(zip.files).filter((name) => name.endsWith(".rels"))) {
    const folder = `/${path.slice(0, path.lastIndexOf("_rels/"))}`;
    const text = await zip.file(path)!.async("string");
    const rooted = text.replaceAll(/ Target="(?!\w+:)([^"]+)"/g, (whole, target: string) =>
      text.includes(`${whole} TargetMode="External"`)
        ? whole
        : ` Target="${new URL(target, `file://${folder}`).pathname}"`,
    );
    zip.file(path, rooted);
  }
  return zip.generateAsync({ type: "uint8array" });
}

test("parts named from the root of the file are found, and the file can be saved", async () => {
  const whole = await openWorkbook("everything.xlsx", everythingWorkbook());
  const rooted = await openWorkbook("rooted.xlsx", await fromTheRoot());
  const contents = ({ grid }: typeof whole) =>
    grid.sheets().map(({ id, name }) => [name, grid.values(id, area("A1:H12"))]);
  expect(contents(rooted)).toEqual(contents(whole));
  for (const kind of ["tables", "names", "charts"] as const) {
    expect(rooted.grid.list(kind)).toEqual(whole.grid.list(kind));
  }
  const again = await openWorkbook("again.xlsx", await saveWorkbook(rooted));
  expect(contents(again)).toEqual(contents(whole));
});
