import type { AnalysisSettings, LeverEffect } from "../../engine";
import { foldLabel } from "../../engine";
import { formatSigned } from "../../text/formatNumber";
import type { Report } from "../analyst/Analyst";
import type { LeverItem } from "../panels/CalibratePanel";
import type { TextEntry } from "../panels/parts/TextLine";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { numberEntry } from "./numberEntry";
import { speaker } from "./speaker";

type Lever = "market" | "weights" | "leniency";

const levers: readonly Lever[] = ["market", "weights", "leniency"];

/** More territories than this are listed in the settings sheet only. */
const MOST_TERRITORIES = 12;

/** The levers before the residual one, in the order of honesty, each with what it alone does to the gap. */
export function leverItems(
  state: PaneState,
  { analysis }: Report,
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
      note: say(available ? `calibrate.lever.${lever}.note` : `calibrate.lever.${lever}.missing`),
      effect: acts
        ? say("calibrate.effect", { before: gapOf(analysis.levers[at - 1]), after: gapOf(effect) })
        : say("calibrate.unchanged"),
      onToggle: (turned) => presses.onChange(turnedTo(settings, lever, turned)),
      entries: entriesOf(state, lever, presses),
      sources: lever === "market" ? sourcesOf(state, presses) : [],
    };
  });
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

function entriesOf(state: PaneState, lever: Lever, presses: CalibratePresses): NumberEntryProps[] {
  const { settings, locale } = state;
  const say = speaker(locale);
  switch (lever) {
    case "market":
      return territories(state).map((territory) => indexEntry(state, territory, presses));
    case "weights":
      return [];
    case "leniency":
      return [
        numberEntry(state, presses.onMistyped, {
          field: "leniency",
          label: say("calibrate.lever.leniency.strength"),
          value: settings.leniency.strength,
          least: 0,
          most: 1,
          onValue: (strength) => presses.onChange({ leniency: { ...settings.leniency, strength } }),
        }),
      ];
  }
}

/** Territories of the people whose targets move; one for everywhere when there is no such column. */
function territories({ data, settings }: PaneState): string[] {
  const found = new Map<string, string>();
  for (const { territory, side } of data.assembled?.people ?? []) {
    const moves = settings.market.side === "both" || side === settings.market.side;
    if (moves && territory !== null) found.set(foldLabel(territory), territory);
  }
  return found.size === 0 ? ["*"] : [...found.values()].sort().slice(0, MOST_TERRITORIES);
}

function indexEntry(
  state: PaneState,
  territory: string,
  presses: CalibratePresses,
): NumberEntryProps {
  const { settings, locale } = state;
  const say = speaker(locale);
  const { market } = settings;
  const same = (other: string): boolean => foldLabel(other) === foldLabel(territory);
  const known = market.indices.find((each) => same(each.territory));
  const place = territory === "*" ? say("calibrate.everywhere") : territory;
  return {
    ...numberEntry(state, presses.onMistyped, {
      field: `index ${territory}`,
      label: say("calibrate.index.label", { territory: place }),
      value: known?.index ?? null,
      least: 0.2,
      most: 5,
      onValue: (index) => {
        const others = market.indices.filter((each) => !same(each.territory));
        const indices = [...others, { territory, index, source: known?.source ?? "" }];
        presses.onChange({ market: { ...market, indices } });
      },
    }),
  };
}

/** Where each index that was given comes from: an adjustment without a source is an opinion. */
function sourcesOf({ settings, locale }: PaneState, presses: CalibratePresses): TextEntry[] {
  const say = speaker(locale);
  const { market } = settings;
  return market.indices.slice(0, MOST_TERRITORIES).map((known) => ({
    label: say("calibrate.source.label", {
      territory: known.territory === "*" ? say("calibrate.everywhere") : known.territory,
    }),
    value: known.source,
    onType: (source) => {
      const indices = market.indices.map((each) => (each === known ? { ...each, source } : each));
      presses.onChange({ market: { ...market, indices } });
    },
  }));
}
