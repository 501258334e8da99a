import { randomBytes } from "node:crypto";
import { domInNode } from "../../../practice/files/domInNode";
import type { FileError } from "../../../practice/files/FileError";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { LIMITS } from "../../../practice/files/readPackage";
import { zipOf, type ZipEntry } from "./zipOf";

beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
});

const zeros = (size: number): Uint8Array => new Uint8Array(size);
const part = (path: string, content: ZipEntry["content"], more: Partial<ZipEntry> = {}) => ({
  path,
  content,
  ...more,
});
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));

/** Eleven megabytes that pack about seventy times: under the limit for one part. */
const dense = new Uint8Array(
  Buffer.concat([randomBytes(140_000), Buffer.alloc(LIMITS.unpackedBytes / 18 - 140_000)]),
);

test.each<{ name: string; file: Uint8Array | (() => Uint8Array); code: string }>([
  { name: "no zip at all", file: Buffer.from("no zip"), code: "not-a-workbook" },
  { name: "an empty file", file: zeros(0), code: "not-a-workbook" },
  { name: "a zip of something else", file: zipOf([part("a.txt", "a")]), code: "not-a-workbook" },
  {
    name: "an old .xls or an encrypted .xlsx",
    file: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...zeros(600)]),
    code: "encrypted",
  },
  { name: "an encrypted part", file: zipOf([part("a.xml", "a", { flags: 1 })]), code: "encrypted" },
  { name: "more than 20 MB", file: () => zeros(LIMITS.fileBytes + 1), code: "too-large" },
  {
    name: "more than 1,000 parts",
    file: zipOf(Array.from({ length: LIMITS.entries + 1 }, (_, at) => part(`${at}.xml`, "a"))),
    code: "too-many-entries",
  },
  {
    name: "a part that says it unpacks a thousandfold",
    file: zipOf([part("bomb.xml", zeros(5_000_000))]),
    code: "too-compressed",
  },
  {
    name: "a part that lies about what it unpacks to",
    file: zipOf([part("bomb.xml", zeros(5_000_000), { claimed: 10 })]),
    code: "too-compressed",
  },
  {
    name: "parts that are harmless one by one and too much together",
    file: () => zipOf(Array.from({ length: 19 }, (_, at) => part(`${at}.bin`, dense))),
    code: "too-much-text",
  },
  {
    name: "a thousand parts that share the same bytes",
    file: () =>
      zipOf([
        part("0.bin", randomBytes(15_000_000), { stored: true }),
        ...Array.from({ length: 900 }, (_, at) =>
          part(`${at + 1}.bin`, "", { overlaps: true, stored: true }),
        ),
      ]),
    code: "too-much-text",
  },
  ...["../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl\\evil.xml"].map(
    (path) => ({ name: `the path ${path}`, file: zipOf([part(path, "a")]), code: "unsafe-path" }),
  ),
  {
    name: "entities that grow",
    file: zipOf([
      part("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
    ]),
    code: "document-type",
  },
  {
    name: "a document type in UTF-16",
    file: zipOf([part("xl/workbook.xml", utf16("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"))]),
    code: "document-type",
  },
  {
    name: "a file cut off in the middle",
    file: () => {
      const whole = zipOf([part("[Content_Types].xml", "<a/>"), part("xl/workbook.xml", "<a/>")]);
      return new Uint8Array([...whole.slice(0, 30), ...whole.slice(50)]);
    },
    code: "damaged",
  },
  {
    name: "a workbook part that is no workbook",
    file: zipOf([part("[Content_Types].xml", "<a/>"), part("xl/workbook.xml", "<a/>")]),
    code: "damaged",
  },
])("$name is refused", async ({ file, code }) => {
  const bytes = typeof file === "function" ? file() : file;
  const refused = await openWorkbook("x.xlsx", bytes).then(
    () => "opened",
    (error: unknown) => (error as FileError).code,
  );
  expect(refused).toBe(code);
});

test("other kinds of files are refused by name", async () => {
  await expect(openWorkbook("x.xlsm", zeros(4))).rejects.toMatchObject({
    code: "unknown-kind",
    detail: "xlsm",
  });
});
