import { readFileSync } from "node:fs";
import path from "node:path";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, "../..");
const read = (name: string): string => readFileSync(path.join(root, name), "utf8");
const locked = new Map(
  Object.entries((JSON.parse(read("package-lock.json")) as { packages: object }).packages) as [
    string,
    Locked,
  ][],
);
const packages = [...locked].filter(([place]) => place !== "");

/** Where a package finds one it needs: in its own folder, or in that of whoever holds it. */
function holderOf(place: string, name: string): string | null {
  for (let at: string | null = place; at !== null; at = outer(at)) {
    const found = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (locked.has(found)) return found;
  }
  return null;
}

function outer(place: string): string | null {
  if (place === "") return null;
  const cut = place.lastIndexOf("/node_modules/");
  return cut < 0 ? "" : place.slice(0, cut);
}

test("every package the lock names is in it, for every platform", () => {
  const missing = packages.flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => holderOf(place, name) === null)
      .map((name) => `${place} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test("every package is held to its content and to no registry's address", () => {
  expect(packages.length).toBeGreaterThan(1000);
  for (const [place, { integrity, resolved }] of packages) {
    expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-/)]);
    expect([place, resolved]).toEqual([place, undefined]);
  }
});

test("dependencies are pinned exactly and run no scripts of their own", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
    string,
    Record<string, string>
  >;
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
  expect(read(".npmrc").split("\n")).toContain("ignore-scripts=true");
});
