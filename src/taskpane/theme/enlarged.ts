import type { PaneTheme } from "./themes";

/** A theme to be read from the back of a room: type and its lines larger, everything else the same. */
export function enlarged(theme: PaneTheme, factor = 1.4): PaneTheme {
  const sizes = Object.entries(theme).map(([token, value]) => {
    const pixels = /^(fontSize|lineHeight)/.test(token) ? /^(\d+)px$/.exec(String(value)) : null;
    return [
      token,
      pixels === null ? value : `${Math.round(Number(pixels[1]) * factor)}px`,
    ] as const;
  });
  return { ...theme, ...(Object.fromEntries(sizes) as Partial<PaneTheme>) };
}
