import type { AnalysisSettings, Diagnosis, LeverEffect } from "../../engine";
import { formatPercent, formatSigned } from "../../text/formatNumber";
import type { Report } from "../analyst/Analyst";
import type { LeverItem } from "../panels/parts/Lever";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { marketLeverDetails } from "./marketLeverDetails";
import { numberEntry } from "./numberEntry";
import { roleEntries } from "./rolesView";
import { joinSentences } from "../../text/joinSentences";
import { speaker } from "./speaker";

type Lever = "market" | "weights" | "leniency";

const levers: readonly Lever[] = ["market", "weights", "leniency"];

/** The levers before the residual one, in the order of honesty, each with what it alone does to the gap. */
export function leverItems(
  state: PaneState,
  { analysis, diagnosis }: Report,
  presses: CalibratePresses,
): LeverItem[] {
  const { locale, settings, changeNothing } = state;
  const say = speaker(locale);
  const gapOf = (effect: LeverEffect | undefined): string =>
    effect === undefined ? "" : formatSigned(locale, effect.gap.gap, 1);
  return levers.map((lever) => {
    const at = analysis.levers.findIndex((effect) => effect.lever === lever);
    const effect = analysis.levers[at];
    const available = (effect?.available ?? false) || couldUse(state, lever);
    const on = isOn(settings, lever) && !changeNothing;
    const acts = effect?.available === true && on;
    return {
      key: lever,
      label: say(`calibrate.lever.${lever}`),
      on,
      available,
      note: joinSentences(state.locale, [
        say(available ? `calibrate.lever.${lever}.note` : `calibrate.lever.${lever}.missing`),
        ...(available && lever === "market" ? weightNote(state, diagnosis) : []),
      ]),
      effect: acts
        ? say("calibrate.effect", { before: gapOf(analysis.levers[at - 1]), after: gapOf(effect) })
        : say("calibrate.unchanged"),
      onToggle: (turned) => presses.onChange(turnedTo(settings, lever, turned)),
      ...detailsOf(state, diagnosis, lever, presses),
    };
  });
}

/** How much of the overall score the market moves by moving result scores; roles say it where their weights are used. */
function weightNote({ locale, settings }: PaneState, { weights }: Diagnosis): string[] {
  const { side } = settings.market;
  const of = weights.find((each) => each.side === (side === "both" ? "everybody" : side));
  if (of === undefined || settings.roleWeights.on) return [];
  const share = formatPercent(locale, of.nominal.result);
  return [speaker(locale)("calibrate.lever.market.weight", { share })];
}

/** The market lever waits for an index: with attainment there is one to give. */
function couldUse({ data }: PaneState, lever: Lever): boolean {
  const people = data.assembled?.people ?? [];
  return lever === "market" && people.some(({ attainment }) => attainment !== null);
}

function isOn(settings: AnalysisSettings, lever: Lever): boolean {
  switch (lever) {
    case "market":
      return settings.market.on;
    case "weights":
      return settings.roleWeights.on;
    case "leniency":
      return settings.leniency.on;
  }
}

function turnedTo(
  settings: AnalysisSettings,
  lever: Lever,
  on: boolean,
): Partial<AnalysisSettings> {
  switch (lever) {
    case "market":
      return { market: { ...settings.market, on } };
    case "weights":
      return { roleWeights: { ...settings.roleWeights, on } };
    case "leniency":
      return { leniency: { ...settings.leniency, on } };
  }
}

type Details = Pick<LeverItem, "choices" | "entries" | "market" | "roles" | "figures">;

const nothing: Details = { choices: [], entries: [], market: null, roles: null, figures: null };

/** What can be set about a lever. */
function detailsOf(
  state: PaneState,
  diagnosis: Diagnosis,
  lever: Lever,
  presses: CalibratePresses,
): Details {
  const { settings, locale } = state;
  switch (lever) {
    case "market":
      return { ...nothing, ...marketLeverDetails(state, diagnosis, presses) };
    case "weights":
      return { ...nothing, roles: roleEntries(state, diagnosis, presses) };
    case "leniency": {
      const strength = numberEntry(state, presses.onMistyped, {
        field: "leniency",
        label: speaker(locale)("calibrate.lever.leniency.strength"),
        value: settings.leniency.strength,
        least: 0,
        most: 1,
        onValue: (share) =>
          presses.onChange({ leniency: { ...settings.leniency, strength: share } }),
      });
      return { ...nothing, entries: [strength] };
    }
  }
}
