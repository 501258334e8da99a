import { type ReactElement } from "react";
import { sideColour, type SideName } from "../../theme/sideColours";

/** The mark of a side beside its name: a diamond for sales, a circle for the back office. */
export function SideMark({ side }: { readonly side: SideName }): ReactElement {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {side === "sales" ? (
        <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" fill={sideColour.sales} />
      ) : (
        <circle cx="6" cy="6" r="5" fill={sideColour.backOffice} />
      )}
    </svg>
  );
}
