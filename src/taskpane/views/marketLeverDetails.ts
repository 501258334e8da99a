import type { Diagnosis, MarketLever } from "../../engine";
import { formatPercent, formatTyped } from "../../text/formatNumber";
import type { FigureTableProps } from "../panels/parts/FigureTable";
import type { LeverItem } from "../panels/parts/Lever";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { marketView } from "./marketView";
import { shareEntry } from "./shareEntry";
import { speaker } from "./speaker";

const SIDES = ["sales", "backOffice", "both"] as const;

/** More territories than this would push everything else off the screen. */
const MOST_ROWS = 12;

/** Whose targets follow the market, how far, and attainment raw beside adjusted. */
export function marketLeverDetails(
  state: PaneState,
  diagnosis: Diagnosis,
  presses: CalibratePresses,
): Pick<LeverItem, "choices" | "entries" | "market" | "figures"> {
  const { locale, settings } = state;
  const say = speaker(locale);
  const { market } = settings;
  const set = (change: Partial<MarketLever>): void =>
    presses.onChange({ market: { ...market, ...change } });
  const share = (
    field: "passThrough" | "floor" | "cap",
    most: number,
    hint: string | null = null,
  ) => ({
    ...shareEntry(state, presses.onMistyped, {
      field,
      label: say(`calibrate.${field}`),
      value: market[field],
      most,
      onValue: (value) => set({ [field]: value }),
    }),
    hint,
  });
  return {
    choices: [
      {
        label: say("calibrate.market.side"),
        value: market.side,
        options: SIDES.map((side) => ({
          value: side,
          label: say(side === "both" ? "calibrate.market.both" : `side.${side}`),
        })),
        onChoose: (value) => {
          const side = SIDES.find((each) => each === value);
          if (side !== undefined) set({ side });
        },
      },
    ],
    entries: [
      share("passThrough", 1, say("calibrate.passThrough.hint")),
      share("floor", 1),
      share("cap", 5),
    ],
    market: marketView(state, presses),
    figures: baselines(state, diagnosis),
  };
}

function baselines({ locale }: PaneState, { territories }: Diagnosis): FigureTableProps | null {
  if (territories.every(({ factor }) => factor === null)) return null;
  const say = speaker(locale);
  const percent = (share: number): string => formatPercent(locale, share);
  return {
    caption: say("calibrate.baseline"),
    columns: [
      { label: say("calibrate.territory"), figures: false },
      { label: say("calibrate.baseline.target"), figures: true },
      { label: say("calibrate.baseline.raw"), figures: true },
      { label: say("calibrate.baseline.adjusted"), figures: true },
    ],
    rows: territories.slice(0, MOST_ROWS).map(({ territory, factor, raw, adjusted }) => ({
      key: territory ?? "",
      cells: [
        territory ?? say("calibrate.elsewhere"),
        factor === null ? "" : formatTyped(locale, factor, 3),
        percent(raw),
        percent(adjusted),
      ],
      faint: factor === null,
    })),
  };
}
