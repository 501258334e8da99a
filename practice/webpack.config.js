const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const product = require("../webpack.config.js");

const root = path.resolve(__dirname, "..");
const from = (name) => path.resolve(root, "node_modules", name);

/**
 * The spreadsheet engine is LGPL and is used unmodified: its files are copied as they are, loaded as scripts of
 * their own beside their licences, and never enter a bundle of ours.
 */
const VENDOR = {
  "@odoo/owl": ["dist/owl.iife.min.js", "LICENSE"],
  "@odoo/o-spreadsheet": ["dist/o_spreadsheet.min.iife.js", "dist/o_spreadsheet.css", "LICENSE"],
  "chart.js": ["dist/chart.umd.min.js", "LICENSE.md"],
  bootstrap: ["dist/css/bootstrap.min.css", "LICENSE"],
  "font-awesome": ["css/font-awesome.min.css", "fonts/fontawesome-webfont.woff2", "README.md"],
};

/** Microsoft's own client, from its npm package: the loader, the host library and the two languages we offer. */
const OFFICE_JS = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
];

/** A native Excel window puts its bridge into the page before office.js runs; so does the practice workbook. */
class HostBeforeOffice {
  apply(compiler) {
    compiler.hooks.compilation.tap("HostBeforeOffice", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap("HostBeforeOffice", (data) => {
        if (data.outputName !== "taskpane.html") return data;
        return {
          ...data,
          html: data.html.replace(/<head[^>]*>/, '$&<script src="shim.js"></script>'),
        };
      });
    });
  }
}

const vendorFiles = Object.entries(VENDOR).flatMap(([name, files]) =>
  files.map((file) => ({ from: path.join(from(name), file), to: `vendor/${name}/${file}` })),
);
const officeFiles = OFFICE_JS.map((file) => ({
  from: path.join(from("@microsoft/office-js"), "dist", file),
  to: `office/${file}`,
}));

/** The product's own pane, and around it the page that plays Excel. Never shipped. */
module.exports = () => {
  const shipped = product(
    { host: "https://localhost:3000/", officeJs: "office/office.js" },
    { mode: "production" },
  );
  const pane = {
    ...shipped,
    name: "pane",
    context: root,
    entry: { ...shipped.entry, shim: "./practice/page/shim.ts" },
    output: { ...shipped.output, path: path.resolve(root, ".cache/practice/www"), clean: false },
    plugins: [...shipped.plugins, new HostBeforeOffice()],
    performance: false,
    optimization: { minimize: false },
    cache: { ...shipped.cache, name: "practice-pane" },
  };
  const page = {
    ...pane,
    name: "page",
    entry: { strictPage: "./practice/page/strictPage.ts", page: "./practice/page/index.ts" },
    externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
    plugins: [
      new HtmlPlugin({
        template: "./practice/page/index.html",
        filename: "index.html",
        chunks: ["page"],
      }),
      new CopyPlugin({
        patterns: [
          ...vendorFiles,
          ...officeFiles,
          { from: "./practice/page/page.css", to: "page.css" },
        ],
      }),
    ],
    cache: { ...shipped.cache, name: "practice-page" },
  };
  return [pane, page];
};
