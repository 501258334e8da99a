import type { Side } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import { joinSentences } from "../../text/joinSentences";
import type { DataPanelProps } from "../panels/DataPanel";
import { isReady } from "../state/isReady";
import { leftOutOf } from "../state/leftOut";
import type { PaneState } from "../state/PaneState";
import { scaleOf } from "../state/TypedScale";
import { speaker } from "./speaker";

/** What is known of the list, or what is still to be said. */
export type DataSentence = Pick<DataPanelProps, "sentence" | "tone">;

const need = (sentence: string): DataSentence => ({ sentence, tone: "unknown" });

/** The sentence over step 1. */
export function dataSentence(state: PaneState): DataSentence {
  const { data, locale } = state;
  const say = speaker(locale);
  const { assembled, mapping, table } = data;
  if (table === null) {
    return need(say(data.sources?.offers.length === 0 ? "data.noSource" : "data.pickSource"));
  }
  if (mapping.score === undefined) return need(say("data.needScore"));
  if (mapping.group === undefined) return need(say("data.needGroup"));
  if (assembled === null) return need(say("busy.reading"));
  if (data.typedScale !== null && scaleOf(data.typedScale) === null) {
    return need(say("data.points.needed"));
  }
  if (assembled.scores === null) {
    return need(say("data.noScores", { column: table.headers[mapping.score] ?? "" }));
  }
  return comparedSentence(state, assembled.compared);
}

function comparedSentence(
  state: PaneState,
  compared: Readonly<Record<Side, number>>,
): DataSentence {
  const { locale } = state;
  const say = speaker(locale);
  const { sales, backOffice } = compared;
  const counts = {
    sales: formatNumber(locale, sales),
    backOffice: formatNumber(locale, backOffice),
  };
  if (backOffice === 0) return need(say("data.needBackOffice"));
  if (sales === 0) return need(say("data.needSales"));
  if (sales < 2 || backOffice < 2) return need(say("data.tooFew", counts));
  if (!isReady(state)) return need(say("data.noSpread"));
  const left = leftOutOf(state.data).length;
  const outside = state.data.assembled?.people.filter(
    ({ side, score }) => side === null && score !== null,
  ).length;
  const ready = [
    say("data.ready", counts),
    ...(left === 0 ? [] : [say("data.ready.leftOut", { count: left })]),
    ...((outside ?? 0) === 0 ? [] : [say("data.ready.outside", { count: outside ?? 0 })]),
  ];
  return { sentence: joinSentences(locale, ready), tone: "fine" };
}
