const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { marked } = require("marked");
const FunctionsMetadataPlugin = require("./src/functions/metadata/functionsMetadataPlugin.js");
const { releaseManifest } = require("./scripts/manifest.cjs");

/** Where the page takes Microsoft's Office.js from: each cloud has its own address. */
const OFFICE_JS = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  gcc: "https://appsforoffice.gcc.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
  gcch: "https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
  dod: "https://appsforoffice.dod.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
};

/**
 * What ships: one page that is task pane, ribbon commands and worksheet functions at once (shared runtime).
 *
 * `--env host=https://addins.example.com/evenhand/` sets the address it is served from,
 * `--env cloud=21vianet` the cloud, or `--env officeJs=/office/office.js` a path of your own.
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const host = env.host ?? "https://localhost:3000/";
  const officeJs = env.officeJs ?? OFFICE_JS[env.cloud ?? "global"];
  if (officeJs === undefined) {
    throw new Error(`cloud is "${env.cloud}"; choose one of ${Object.keys(OFFICE_JS).join(", ")}`);
  }
  return {
    mode,
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: {
        import: ["./src/taskpane/index.tsx", "./src/commands/commands.ts"],
        dependOn: "functions",
      },
    },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: {
            configFile: path.resolve(__dirname, "tsconfig.json"),
            transpileOnly: true,
            compilerOptions: { noEmit: false, composite: false, emitDeclarationOnly: false },
          },
        },
      ],
    },
    plugins: [
      new FunctionsMetadataPlugin({ input: "./src/functions/functions.ts", host }),
      new HtmlPlugin({
        template: "./src/taskpane/index.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        officeJs,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", filter: (file) => /\.(?:png|css)$/.test(file) },
          { from: "src/taskpane/pane.css", to: "pane.css" },
          { from: "manifest.xml", transform: (xml) => releaseManifest(xml.toString(), host) },
          { from: "LICENSE", to: "LICENSE.txt" },
          { from: "NOTICE.md", to: "NOTICE.md" },
          {
            from: "docs/functions.md",
            to: "functions.html",
            transform: (text) => helpPage(text.toString()),
          },
        ],
      }),
    ],
    performance: {
      hints: mode === "production" ? "error" : false,
      maxEntrypointSize: 1_200_000,
      maxAssetSize: 1_000_000,
      assetFilter: (file) => file.endsWith(".js"),
    },
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
      // Builds that differ, and may run side by side, each keep their own.
      name: [mode, host, officeJs].join("-").replace(/[^\w.]+/g, "-"),
      buildDependencies: { config: [__filename] },
    },
  };
};

/** One help page; every function's heading is the anchor its @helpurl names. */
function helpPage(markdown) {
  const renderer = new marked.Renderer();
  renderer.heading = ({ text, depth }) => {
    const anchor = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    return `<h${depth} id="${anchor}">${marked.parseInline(text)}</h${depth}>\n`;
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Evenhand worksheet functions</title>
<link rel="stylesheet" href="assets/help.css">
</head>
<body>
${marked.parse(markdown, { renderer })}
</body>
</html>
`;
}
