/** Finishes the generated metadata in both languages; see finishedMetadata.js. */
export function finished(generated: string, host: string): { english: string; chinese: string };
