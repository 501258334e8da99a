/** Cases drawn for each law. Fewer only while mutants are run, which sets PROPERTY_RUNS; see stryker.config.mjs. */
export const propertyRuns = Number(process.env["PROPERTY_RUNS"] ?? 1000);
