// Desktop Excel on Windows and Mac: certificate, dev server, sideload. Elsewhere: serve over https and
// say how to bring the manifest into Excel on the web.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const require = createRequire(import.meta.url);
const { developmentManifest } = require("./manifest.cjs");
const certificates = require("office-addin-dev-certs");

const root = fileURLToPath(new URL("..", import.meta.url));
const desktop = process.platform === "win32" || process.platform === "darwin";
const manifest = path.join(root, ".cache/manifest.development.xml");

mkdirSync(path.dirname(manifest), { recursive: true });
writeFileSync(manifest, developmentManifest(readFileSync(path.join(root, "manifest.xml"), "utf8")));

const compiler = webpack(require("../webpack.config.js")({}, { mode: "development" }));
const server = new WebpackDevServer(
  {
    port: 3000,
    host: "localhost",
    server: { type: "https", options: await httpsOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    client: { overlay: false },
  },
  compiler,
);
await server.start();

if (desktop) {
  const tool = path.join(root, "node_modules/.bin/office-addin-debugging");
  spawn(tool, ["start", manifest, "desktop", "--no-debug"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
} else {
  console.log(`
Serving Evenhand at https://localhost:3000/ (development build, functions under CALIBDEV).

Desktop Excel cannot be reached from ${process.platform}. To try it in Excel on the web from this machine:
  1. Open https://localhost:3000/taskpane.html once and accept the certificate.
  2. Open a workbook at https://excel.cloud.microsoft and choose
     Home > Add-ins > More add-ins > My add-ins > Upload My Add-in.
  3. Choose ${manifest}
Stop with Ctrl+C.
`);
}

/** Office's own development certificate; where it cannot be installed (no sudo) it is still made. */
async function httpsOptions() {
  if (desktop) return certificates.getHttpsServerOptions();
  const file = (name) => path.join(root, ".cache/certificates", name);
  await certificates.generateCertificates(
    file("ca.crt"),
    file("localhost.crt"),
    file("localhost.key"),
    30,
    ["localhost", "127.0.0.1"],
  );
  return {
    ca: readFileSync(file("ca.crt")),
    cert: readFileSync(file("localhost.crt")),
    key: readFileSync(file("localhost.key")),
  };
}
