import { flagRules, type SuggestionFlag } from "../../engine";
import { formatTyped } from "../../text/formatNumber";
import type { Locale } from "../../text/Locale";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { FlagRulesProps } from "../panels/parts/FlagRules";
import { speaker } from "./speaker";

/** The rule behind each flag, as a committee may read it; null without a flag. */
export function flagRulesView(
  locale: Locale,
  flags: readonly SuggestionFlag[],
): FlagRulesProps | null {
  if (flags.length === 0) return null;
  const say = speaker(locale);
  const figures = {
    errors: formatTyped(locale, flagRules.lineTieErrors),
    share: formatTyped(locale, 100 * flagRules.bigMoveShare),
    levels: formatTyped(locale, flagRules.gradeJumpLevels),
  };
  return {
    heading: say("decide.flags"),
    rules: flags.map((flag) => ({
      key: flag,
      name: sheetWords(locale).flags[flag],
      rule: say(`decide.flag.${flag}`, figures),
    })),
  };
}
