import type { PageLanguage } from "./words";

/** What a person chose in the practice page's bar; kept in the address, so that a link shows the same. */
export interface Preferences {
  readonly sample: string;
  readonly language: PageLanguage;
  readonly theme: "light" | "dark";
  readonly platform: "Win32" | "Mac";
  /** ExcelApi set the simulated Excel offers; what is newer it refuses. */
  readonly apiFloor: `1.${number}`;
}

/**
 * The add-in needs ExcelApi 1.9 and asks for 1.12 where it freezes spilled formulas. Excel offers no less wherever the
 * shared runtime of the manifest is there, and a call above it would fail for somebody.
 */
const NEWEST_ASKED_FOR = "1.12";

export function readPreferences(): Preferences {
  const given = new URLSearchParams(location.search);
  const chinese = (given.get("language") ?? navigator.language).toLowerCase().startsWith("zh");
  return {
    sample: given.get("sample") ?? "attrition.xlsx",
    language: chinese ? "zh-CN" : "en-US",
    theme: given.get("theme") === "dark" ? "dark" : "light",
    platform: given.get("platform") === "Mac" ? "Mac" : "Win32",
    apiFloor: apiSet(given.get("api")) ?? NEWEST_ASKED_FOR,
  };
}

function apiSet(text: string | null): `1.${number}` | null {
  return text !== null && /^1\.\d+$/.test(text) ? (text as `1.${number}`) : null;
}

/** @returns the address that shows the page with `changed` preferences */
export function addressWith(changed: Partial<Preferences>): string {
  const given = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changed)) given.set(name, value);
  return `${location.pathname}?${given.toString()}`;
}
