const path = require("path");
const { Compilation, sources } = require("webpack");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { finished } = require("./finishedMetadata.cjs");

const NAME = "FunctionsMetadataPlugin";
const ENGLISH = "functions.json";
const CHINESE = "functions-zh-cn.json";

/**
 * Writes what Excel reads about the worksheet functions, in both languages: Microsoft's generator reads the
 * code, then its output is finished (see finishedMetadata.cjs). Missing words stop the build.
 */
class FunctionsMetadataPlugin {
  /** @param {{input: string, host: string}} options The functions' file, and the address the add-in is served from */
  constructor({ input, host }) {
    this.host = host;
    this.dictionary = path.resolve(__dirname, "zhCN.json");
    this.generator = new CustomFunctionsMetadataPlugin({ input, output: ENGLISH });
  }

  apply(compiler) {
    this.generator.apply(compiler);
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(this.dictionary);
      const stage = Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => this.finish(compilation));
    });
  }

  finish(compilation) {
    const generated = compilation.getAsset(ENGLISH);
    if (generated === undefined) return; // the generator has reported why
    try {
      const { english, chinese } = finished(generated.source.source().toString(), this.host);
      compilation.updateAsset(ENGLISH, new sources.RawSource(english));
      compilation.emitAsset(CHINESE, new sources.RawSource(chinese));
    } catch (error) {
      compilation.errors.push(error);
    }
  }
}

module.exports = FunctionsMetadataPlugin;
