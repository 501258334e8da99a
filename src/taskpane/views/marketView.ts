import { foldLabel, type MarketIndex } from "../../engine";
import { EVERYWHERE } from "../analyst/marketIndices";
import { formatNumber } from "../../text/formatNumber";
import type { MarketTableProps, TerritoryEntry } from "../panels/parts/MarketTable";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { sourceKey } from "../state/sourceKey";
import { numberEntry } from "./numberEntry";
import { otherLists } from "./previousView";
import { speaker } from "./speaker";

/** More territories than this are folded away. */
const MOST_TERRITORIES = 24;

/** A market index per territory with its source and date; null when nobody has attainment to move targets for. */
export function marketView(state: PaneState, presses: CalibratePresses): MarketTableProps | null {
  const { locale, data, settings } = state;
  const { assembled } = data;
  if (assembled === null || assembled.people.every(({ attainment }) => attainment === null)) {
    return null;
  }
  const say = speaker(locale);
  const { indices } = settings.market;
  const all = territoriesOf(state);
  const given = all.filter((territory) => indexOf(indices, territory) !== undefined).length;
  const entries = all.map((territory) => territoryEntry(state, territory, presses));
  const more = entries.slice(MOST_TERRITORIES);
  const count = (value: number): string => formatNumber(locale, value);
  return {
    heading: say("data.market", { given: count(given), all: count(all.length) }),
    note: say("data.market.note"),
    list: listChoice(state, presses),
    headings: {
      index: say("data.market.index"),
      source: say("data.market.source"),
      asOf: say("data.market.asOf"),
    },
    territories: entries.slice(0, MOST_TERRITORIES),
    more:
      more.length === 0
        ? null
        : {
            label: say("data.market.more", { count: more.length }),
            territories: more,
          },
  };
}

/** Another list that indices can be taken from; null where there is none. */
function listChoice(
  { locale, data }: PaneState,
  { onMarket }: CalibratePresses,
): MarketTableProps["list"] {
  const others = otherLists(data);
  if (others.length === 0) return null;
  const say = speaker(locale);
  return {
    label: say("data.market.list"),
    value: "",
    options: [
      { value: "", label: say("data.market.list.pick") },
      ...others.map(({ source, label }) => ({ value: sourceKey(source), label })),
    ],
    hint: say("data.market.list.hint"),
    onChoose: (key) => {
      const offer = others.find(({ source }) => sourceKey(source) === key);
      if (offer !== undefined) onMarket(offer.source);
    },
  };
}

/** Territories of the people whose targets may move; one for everywhere when there is no such column. */
function territoriesOf({ data, settings }: PaneState): readonly string[] {
  const { side } = settings.market;
  const counts = data.assembled?.territories ?? [];
  const moved = counts.filter((each) => (side === "both" ? true : each[side] > 0));
  return moved.length === 0 ? [EVERYWHERE] : moved.map(({ territory }) => territory);
}

const indexOf = (indices: readonly MarketIndex[], territory: string): MarketIndex | undefined =>
  indices.find((each) => foldLabel(each.territory) === foldLabel(territory));

/** The list with one index changed, added or taken out. */
function replaced(
  indices: readonly MarketIndex[],
  known: MarketIndex | undefined,
  changed: MarketIndex | null,
): readonly MarketIndex[] {
  const others = changed === null ? [] : [changed];
  if (known === undefined) return [...indices, ...others];
  return indices.flatMap((each) => (each === known ? others : [each]));
}

function territoryEntry(
  state: PaneState,
  territory: string,
  { onChange, onMistyped }: CalibratePresses,
): TerritoryEntry {
  const { settings, locale, data } = state;
  const say = speaker(locale);
  const { market } = settings;
  const known = indexOf(market.indices, territory);
  const place = territory === EVERYWHERE ? say("calibrate.everywhere") : territory;
  const counts = data.assembled?.territories.find((each) => each.territory === territory);
  const put = (changed: MarketIndex | null): void =>
    onChange({ market: { ...market, indices: replaced(market.indices, known, changed) } });
  const entry = numberEntry(state, onMistyped, {
    field: `index ${territory}`,
    label: say("calibrate.index.label", { territory: place }),
    value: known?.index ?? null,
    least: 0.2,
    most: 5,
    ratio: true,
    onValue: (index) => put({ ...(known ?? { territory, source: "" }), index }),
    onEmpty: () => put(null),
  });
  const note = (part: "source" | "asOf") =>
    known === undefined
      ? null
      : {
          label: say(`calibrate.${part}.label`, { territory: place }),
          value: known[part] ?? "",
          onCommit: (text: string) => put({ ...known, [part]: text }),
        };
  return {
    key: territory,
    name: place,
    people:
      counts === undefined
        ? null
        : say("data.market.people", {
            sales: formatNumber(locale, counts.sales),
            backOffice: formatNumber(locale, counts.backOffice),
          }),
    index: entry,
    source: note("source"),
    asOf: note("asOf"),
  };
}
