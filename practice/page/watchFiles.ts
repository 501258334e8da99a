import { byId } from "./markup";

/** Files come by the button or are dropped anywhere on the page. */
export function watchFiles(onFile: (name: string, bytes: Uint8Array) => Promise<void>): void {
  const input = byId("file") as HTMLInputElement;
  const drop = byId("drop");
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await onFile(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  byId("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    void take(input.files?.[0]);
    input.value = "";
  });
  const hasFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) drop.hidden = true;
  });
  window.addEventListener("drop", (event) => {
    drop.hidden = true;
    if (!hasFile(event)) return;
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
}
