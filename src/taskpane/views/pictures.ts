import type { Analysis, Diagnosis, Side, SideCurve } from "../../engine";
import { formatNumber, formatSigned, formatTyped } from "../../text/formatNumber";
import type { DistributionChartProps, DistributionRow } from "../charts/DistributionChart";
import type { GapChartProps, GapRow } from "../charts/GapChart";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";
import { stratumWord } from "./stratumWord";

/** Where both sides stand, and where they would stand after the suggestions. */
export function distributionPicture(
  { locale }: Pick<PaneState, "locale">,
  { curves }: Diagnosis,
  withAfter: boolean,
): DistributionChartProps {
  const say = speaker(locale);
  const standing = ({ standing: points, medianPercentile }: SideCurve) => ({
    shares: points.map(({ y }) => y),
    median: medianPercentile,
  });
  const row = (side: Side): DistributionRow => {
    const before = standing(curves.before[side]);
    const after = withAfter ? standing(curves.after[side]) : null;
    const words = { side: say(`side.${side}`), median: formatNumber(locale, before.median) };
    const label =
      after === null
        ? say("diagnose.distribution.label", words)
        : say("diagnose.distribution.labelAfter", {
            ...words,
            after: formatNumber(locale, after.median),
          });
    return { side, label, ...before, after };
  };
  const rows = [row("sales"), row("backOffice")];
  return {
    label: say("diagnose.distribution.picture", {
      rows: rows.map(({ label }) => label).join(say("rules.separator")),
    }),
    rows,
    low: say("diagnose.low"),
    high: say("diagnose.high"),
  };
}

/** The gap of everybody and, where there is one, of like with like, against what is tolerated. */
export function gapPicture(state: PaneState, { overall, within }: Analysis): GapChartProps {
  const { locale, settings } = state;
  const say = speaker(locale);
  const row = (label: string, measure: Analysis["overall"]): GapRow => ({
    label,
    gap: measure.gap,
    lower: measure.lower,
    upper: measure.upper,
    figures: say("diagnose.gaps.figures", {
      gap: formatSigned(locale, measure.gap, 1),
      lower: formatSigned(locale, measure.lower, 1),
      upper: formatSigned(locale, measure.upper, 1),
    }),
  });
  const rows = [row(say("diagnose.overall"), overall)];
  if (within !== null && settings.compareWithin !== null) {
    const stratum = stratumWord(state, settings.compareWithin);
    rows.push(row(say("diagnose.within", { stratum }), within));
  }
  return {
    label: say("diagnose.gaps.picture", {
      margin: formatTyped(locale, settings.margin),
      rows: rows
        .map(({ label, figures }) => say("frame.labelled", { label, text: figures }))
        .join(say("rules.separator")),
    }),
    rows,
    margin: settings.margin,
    marginFigures: {
      below: formatTyped(locale, -settings.margin),
      above: `+${formatTyped(locale, settings.margin)}`,
      both: `±${formatTyped(locale, settings.margin)}`,
    },
    salesHigher: say("diagnose.gaps.salesHigher"),
    backOfficeHigher: say("diagnose.gaps.backOfficeHigher"),
  };
}
