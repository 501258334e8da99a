import type { Frame } from "playwright-core";

/** Controls that leave the pane, whose words are cut, or that lie on each other: what a narrow pane does to them. */
export const crowded = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const isSeen = (element: Element): boolean =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
    const nameOf = (element: Element): string => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const said = [element.getAttribute("aria-label"), ...labels.map((one) => one.textContent)];
      const text = said.find((each) => each) ?? element.textContent;
      return `${element.tagName.toLowerCase()} "${text.trim().slice(0, 40)}"`;
    };
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    // What stays at the bottom lies on what is scrolled under it, as it should.
    for (const region of document.querySelectorAll("header, main, footer")) {
      const controls = [
        ...region.querySelectorAll("button, input, select, textarea, [role=slider]"),
      ].filter(isSeen);
      const boxes = controls.map((control) => control.getBoundingClientRect());
      controls.forEach((control, i) => {
        const box = boxes[i]!;
        if (box.left < -0.5 || box.right > width + 0.5) found.push(`${nameOf(control)} leaves`);
        const isCut =
          control.scrollWidth > control.clientWidth + 1 ||
          control.scrollHeight > control.clientHeight + 1;
        if (control instanceof HTMLButtonElement && isCut) found.push(`${nameOf(control)} is cut`);
        for (let j = 0; j < i; j++) {
          const other = boxes[j]!;
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          if (across > 1 && down > 1 && !control.contains(controls[j]!)) {
            found.push(`${nameOf(control)} lies on ${nameOf(controls[j]!)}`);
          }
        }
      });
    }
    return found;
  });
