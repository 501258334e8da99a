import { useEffect, useRef, useState, type ReactElement } from "react";

export interface PictureProps {
  /** What the picture shows, in words: all that a screen reader gets. */
  readonly label: string;
  /** Draws for a width in CSS pixels; keep its identity while the data stay the same. */
  readonly draw: (width: number) => Element;
}

/**
 * Without names: the label above says it all, those of marks inside would only be read out on top of it. Without a style
 * element, which a strict content security policy refuses: its rules are in pane.css.
 */
function bare(drawing: Element): Element {
  drawing.setAttribute("aria-hidden", "true");
  drawing.querySelector("style")?.remove();
  for (const mark of drawing.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  return drawing;
}

/** A drawing that follows the width it is given. */
export function Picture({ label, draw }: PictureProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const box = host.current;
    if (box === null) return undefined;
    const measure = (): void => setWidth(Math.floor(box.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width > 0) host.current?.replaceChildren(bare(draw(width)));
  }, [draw, width]);
  return <div ref={host} role="img" aria-label={label} style={{ minHeight: 1, minWidth: 0 }} />;
}
