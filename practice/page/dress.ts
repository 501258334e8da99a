import { byId, fillMenu, setTexts } from "./markup";
import type { Preferences } from "./preferences";
import type { PageWords } from "./words";

/** What the menus in the page's bar lead to. */
export interface MenuPresses {
  readonly onSample: (name: string) => void;
  readonly onChoose: (changed: Partial<Preferences>) => void;
  readonly onFault: (name: string) => void;
}

/** Puts words, menus and colours on the page as they are chosen; may be done again and again. */
export function dress(
  { language, theme, sample, platform }: Preferences,
  words: PageWords,
  { onSample, onChoose, onFault }: MenuPresses,
): void {
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = theme;
  setTexts(words);
  fillMenu("sample", words.samples, sample, onSample);
  fillMenu("platform", words.platforms, platform, (next) =>
    onChoose({ platform: next as typeof platform }),
  );
  fillMenu("language", { "en-US": "English", "zh-CN": "中文" }, language, (next) =>
    onChoose({ language: next as typeof language }),
  );
  fillMenu("theme", { light: words.light, dark: words.dark }, theme, (next) =>
    onChoose({ theme: next as typeof theme }),
  );
  fillMenu("fault", words.faults, "none", (fault) => {
    (byId("fault") as HTMLSelectElement).value = "none";
    onFault(fault);
  });
}
