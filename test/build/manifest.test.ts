import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "linkedom";
import { developmentManifest, releaseManifest } from "../../scripts/manifest.cjs";

interface Node {
  readonly tagName: string;
  readonly children: Iterable<Node>;
  getAttribute(name: string): string | null;
  readonly textContent: string;
}

const root = path.resolve(__dirname, "../..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(xml, "text/xml")
  .documentElement as unknown as Node;

const children = (node: Node): Node[] => [...node.children];
const all = (node: Node = manifest): Node[] =>
  children(node).flatMap((child) => [child, ...all(child)]);
const named = (name: string): Node[] => all().filter(({ tagName }) => tagName === name);
const attribute = (node: Node, name: string): string => {
  const value = node.getAttribute(name);
  if (value === null) throw new Error(`${node.tagName} has no ${name}`);
  return value;
};

/** Excel refuses a manifest whose children stand in another order. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action", "Items"],
  Item: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};
const CUSTOM_FUNCTIONS_ORDER = ["Script", "Page", "Metadata", "Namespace"];

test.each(Object.entries(ORDER))(
  "the children of %s stand in the order Excel asks for",
  (parent, order) => {
    const parents = parent === "OfficeApp" ? [manifest] : named(parent);
    expect(parents.length).toBeGreaterThan(0);
    for (const node of parents) {
      const places = children(node).map(({ tagName }) => order.indexOf(tagName));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  },
);

test("the custom functions extension point names script, page, metadata and namespace in order", () => {
  const point = named("ExtensionPoint").find(
    (node) => node.getAttribute("xsi:type") === "CustomFunctions",
  );
  expect(children(point!).map(({ tagName }) => tagName)).toEqual(CUSTOM_FUNCTIONS_ORDER);
});

test("every resid has exactly one resource, no resource is unused, and ids fit in 32 characters", () => {
  const used = all().flatMap((node) => node.getAttribute("resid") ?? []);
  const offered = ["bt:Image", "bt:Url", "bt:String"]
    .flatMap(named)
    .flatMap((node) => node.getAttribute("id") ?? []);
  expect(new Set(offered).size).toBe(offered.length);
  expect([...new Set(used)].toSorted()).toEqual(offered.toSorted());
  for (const id of offered) expect(id.length).toBeLessThanOrEqual(32);
});

test("runtime, functions page, function file and pane share one resid, or the shared runtime does not load", () => {
  const page = (tag: string): string[] => named(tag).map((node) => attribute(node, "resid"));
  const [runtime] = page("Runtime");
  expect(page("Runtime")).toHaveLength(1);
  expect(attribute(named("Runtime")[0]!, "lifetime")).toBe("long");
  expect(page("FunctionFile")).toEqual([runtime]);
  expect(children(named("Page")[0]!).map((node) => attribute(node, "resid"))).toEqual([runtime]);
  const panes = named("Action").filter((node) => node.getAttribute("xsi:type") === "ShowTaskpane");
  expect(panes.flatMap(children).map((node) => attribute(node, "resid"))).toEqual([runtime]);
});

test("texts fit the lengths Office allows, in every language", () => {
  const texts = (node: Node): string[] => [
    attribute(node, "DefaultValue"),
    ...children(node).map((override) => attribute(override, "Value")),
  ];
  const limits: [Node[], number][] = [
    [named("DisplayName"), 125],
    [named("Description").filter((node) => node.getAttribute("DefaultValue") !== null), 250],
    [children(named("bt:ShortStrings")[0]!), 125],
    [children(named("bt:LongStrings")[0]!), 250],
    [named("bt:Url"), 2048],
  ];
  for (const [nodes, limit] of limits) {
    expect(nodes.length).toBeGreaterThan(0);
    for (const text of nodes.flatMap(texts)) {
      expect(text).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(limit);
    }
  }
});

test("every text except the namespace speaks Chinese too, under a full locale tag", () => {
  for (const node of [...named("bt:String"), ...named("DisplayName")]) {
    const locales = children(node).map((override) => attribute(override, "Locale"));
    expect(locales).toEqual(node.getAttribute("id") === "Functions.Namespace" ? [] : ["zh-CN"]);
  }
});

test("every address is https and carries no query", () => {
  const addresses = [...xml.matchAll(/"(https?:[^"]+)"/g)].map(([, address]) => address!);
  const own = addresses.filter(
    (address) => !address.includes("schemas.microsoft.com") && !address.includes("w3.org"),
  );
  expect(own.length).toBeGreaterThan(10);
  for (const address of own) expect(address).toMatch(/^https:\/\/localhost:3000\/[\w./-]+$/);
});

test("identity: a GUID, a four-part version, ReadWriteDocument, shared runtime 1.1 and no ExcelApi floor", () => {
  expect(named("Id")[0]!.textContent).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(named("Version")[0]!.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(named("Permissions")[0]!.textContent).toBe("ReadWriteDocument");
  expect(named("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual(
    [["SharedRuntime", "1.1"]],
  );
});

test("the version is package.json's", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  expect(named("Version")[0]!.textContent).toBe(`${version}.0`);
});

test("every icon is on disk as a PNG of the size it is named by", () => {
  const sizes = new Map(
    named("bt:Image")
      .filter((node) => node.getAttribute("size"))
      .map((node) => [attribute(node, "resid"), Number(attribute(node, "size"))]),
  );
  const images = named("bt:Image").filter((node) => node.getAttribute("id"));
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) {
    const size = sizes.get(attribute(image, "id"));
    expect(pngSize(attribute(image, "DefaultValue"))).toEqual([size, size]);
  }
  expect(pngSize(attribute(named("IconUrl")[0]!, "DefaultValue"))).toEqual([32, 32]);
  expect(pngSize(attribute(named("HighResolutionIconUrl")[0]!, "DefaultValue"))).toEqual([64, 64]);
});

function pngSize(address: string): [number, number] {
  const bytes = readFileSync(path.join(root, new URL(address).pathname));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("a release names its own host and nothing of localhost; http is refused", () => {
  const released = releaseManifest(xml, "https://addins.example.com/evenhand");
  expect(released).not.toContain("localhost");
  expect(released).toContain('"https://addins.example.com/evenhand/taskpane.html"');
  expect(() => releaseManifest(xml, "http://addins.example.com/")).toThrow("https");
});

test("a development build has its own id, name and namespace", () => {
  const development = developmentManifest(xml);
  const id = /<Id>([^<]+)</;
  expect(id.exec(development)?.[1]).not.toBe(id.exec(xml)?.[1]);
  expect(development).toContain('"CALIBDEV"');
  expect(development).toContain("Evenhand (development)");
});
