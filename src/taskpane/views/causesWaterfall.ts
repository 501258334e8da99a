import type { Diagnosis, GapCause } from "../../engine";
import { formatSigned } from "../../text/formatNumber";
import type { WaterfallProps } from "../panels/parts/Waterfall";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";
import { waterfallParts } from "./waterfallParts";

const CAUSES: readonly GapCause[] = [
  "market",
  "weights",
  "raters",
  "composition",
  "salesAlone",
  "backOfficeAlone",
  "unexplained",
];

/** The gap split into causes that add up to it, or null when no cause could be measured. */
export function causesWaterfall(
  { locale }: PaneState,
  { causes }: Diagnosis,
): WaterfallProps | null {
  if (causes === null || !Object.values(causes.measured).includes(true)) return null;
  const say = speaker(locale);
  const { shown, measured } = causes;
  const counted = CAUSES.filter(
    (cause) =>
      cause === "unexplained" ||
      shown[cause] !== 0 ||
      (cause in measured && measured[cause as keyof typeof measured]),
  );
  const steps = counted.map((cause) => ({
    key: cause,
    label: say(`diagnose.cause.${cause}`),
    amount: shown[cause],
  }));
  return {
    caption: say("diagnose.causes"),
    parts: waterfallParts(
      { key: "total", label: say("diagnose.cause.observed"), amount: shown.total },
      steps,
      (amount) => formatSigned(locale, amount, 1),
    ),
  };
}
