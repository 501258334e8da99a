/** What Fluent expects of a browser and jsdom does not have; sizes are checked in a real browser. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing has a size here.
  }
  unobserve(): void {
    // Nothing was observed.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}

globalThis.ResizeObserver = StillResizeObserver;
