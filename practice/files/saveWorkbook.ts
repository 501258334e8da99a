import type { OpenedWorkbook } from "./openWorkbook";

export async function saveWorkbook(opened: OpenedWorkbook): Promise<Uint8Array> {
  return Promise.reject(new Error(opened.grid.name));
}
