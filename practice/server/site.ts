import path from "node:path";

/** Where the practice workbook's page is built to, and served from. */
export const SITE = path.resolve(__dirname, "../../.cache/practice/www");
