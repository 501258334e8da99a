// LibreOffice, which opens what the practice workbook has saved: the one on this machine, or Debian's package.
import { existsSync } from "node:fs";
import path from "node:path";
import { installDebianPackages } from "./browser.mjs";

const PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)"]
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => path.join(folder, "LibreOffice/program/soffice.com")),
];

function findOffice() {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, "soffice"));
  return [process.env.EVENHAND_OFFICE, ...onPath, ...PLACES]
    .filter(Boolean)
    .find((file) => existsSync(file));
}

/** The path of LibreOffice, installed first where apt may; undefined when there is none. */
export function ensureOffice() {
  return findOffice() ?? (installDebianPackages(["libreoffice-calc"]) ? findOffice() : undefined);
}
