import { byId } from "./markup";

const NARROWEST = 320;
const WIDEST = 1200;
const STEP = 16;

/** The line between grid and task pane can be dragged, or moved with the arrow keys. */
export function watchSplitter(): void {
  const splitter = byId("splitter");
  const setWidth = (width: number): void => {
    const fit = Math.min(Math.max(width, NARROWEST), WIDEST, window.innerWidth - 200);
    document.documentElement.style.setProperty("--pane-width", `${String(fit)}px`);
  };
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("pointerup", () => {
    document.body.classList.remove("resizing");
    window.dispatchEvent(new Event("resize"));
  });
  splitter.addEventListener("keydown", (event) => {
    const width = byId("pane").offsetWidth;
    if (event.key === "ArrowLeft") setWidth(width + STEP);
    if (event.key === "ArrowRight") setWidth(width - STEP);
    window.dispatchEvent(new Event("resize"));
  });
}
