import type { Locale } from "../../text/Locale";
import type { Obstacle } from "../../workbook/WorkbookError";
import type { Failure } from "../state/PaneState";
import { speaker } from "./speaker";

/** What went wrong, in a sentence; codes never reach the reader, and cells' contents never reach a sentence. */
export function failureText(locale: Locale, { cause }: Failure): string {
  const say = speaker(locale);
  switch (cause.kind) {
    case "engine":
      return say(`refusal.${cause.code}`);
    case "workbook":
      return say(`trouble.${cause.code}`);
    case "unexpected":
      return say("trouble.unexpected");
  }
}

/** Everything that is in the way, each with its place. */
export function obstacleLines(locale: Locale, obstacles: readonly Obstacle[]): string[] {
  const say = speaker(locale);
  return obstacles.map(({ code, sheet, address, column, count }) => {
    const place =
      sheet === undefined
        ? ""
        : address !== undefined
          ? say("trouble.place.cells", { sheet, address })
          : column !== undefined
            ? say("trouble.place.column", { sheet, column })
            : sheet;
    const many = count === undefined ? "" : say("trouble.count", { count });
    return [[place, many].filter((part) => part !== "").join(" · "), say(`trouble.${code}`)]
      .filter((part) => part !== "")
      .join(": ");
  });
}
