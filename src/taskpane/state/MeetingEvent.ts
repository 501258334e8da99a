import type { Decision } from "../../workbook/sheets/Decision";
import type { Votes } from "./MeetingState";

/** What happens in the meeting. Times are milliseconds of the clock the pane was given. */
export type MeetingEvent =
  | { readonly type: "personOpened"; readonly id: string | null; readonly at: number }
  | { readonly type: "decided"; readonly decision: Decision }
  | { readonly type: "decisionsRead"; readonly decisions: readonly Decision[] }
  | { readonly type: "recused"; readonly id: string; readonly who: string | null }
  | { readonly type: "votesRead"; readonly votes: ReadonlyMap<string, Votes> }
  | { readonly type: "projected"; readonly on: boolean }
  | { readonly type: "allShown"; readonly on: boolean }
  | { readonly type: "masked"; readonly on: boolean }
  | { readonly type: "attendeesNamed"; readonly attendees: readonly string[] }
  | { readonly type: "chairNamed"; readonly chair: string }
  | { readonly type: "locked"; readonly on: boolean };
