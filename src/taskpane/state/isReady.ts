import type { PaneState } from "./PaneState";
import { scaleOf } from "./TypedScale";

/** Whether both sides have people enough to be compared. */
export function isReady({ data }: Pick<PaneState, "data">): boolean {
  const { assembled, typedScale } = data;
  return (
    assembled !== null &&
    assembled.compared.sales >= 2 &&
    assembled.compared.backOffice >= 2 &&
    assembled.scores !== null &&
    assembled.scores.least < assembled.scores.most &&
    (typedScale === null || scaleOf(typedScale) !== null)
  );
}
