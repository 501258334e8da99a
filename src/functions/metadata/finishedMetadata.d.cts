/** Finishes the generated metadata in both languages; see finishedMetadata.cjs. */
export function finished(generated: string, host: string): { english: string; chinese: string };
