import type { Decision } from "../../workbook/sheets/Decision";
import type { MeetingRecord, Said } from "../../workbook/sheets/MeetingRecord";
import type { Together, UnreadVote, Votes } from "./MeetingState";

/** What is noted about the meeting as a whole. */
export type MeetingNotes = Pick<
  MeetingRecord,
  "chair" | "authoriser" | "attendees" | "market" | "openPoints"
>;

/** What happens in the meeting. Times are milliseconds of the clock the pane was given. */
export type MeetingEvent =
  | { readonly type: "personOpened"; readonly id: string | null; readonly at: number }
  | { readonly type: "decided"; readonly decision: Decision }
  | { readonly type: "togetherSaid"; readonly change: Partial<Omit<Together, "last">> }
  /** One decision for everybody nobody spoke about. */
  | { readonly type: "decidedTogether"; readonly decisions: readonly Decision[] }
  | { readonly type: "togetherTakenBack" }
  /** Where the sheet and the pane differ, the sheet's decisions are taken. */
  | { readonly type: "sheetTaken"; readonly decisions: readonly Decision[] }
  | { readonly type: "recused"; readonly id: string; readonly who: readonly string[] }
  | { readonly type: "said"; readonly id: string; readonly part: Partial<Said> }
  | {
      readonly type: "votesRead";
      readonly votes: ReadonlyMap<string, Votes>;
      readonly unread: readonly UnreadVote[];
    }
  | { readonly type: "voted"; readonly id: string; readonly votes: Votes }
  | { readonly type: "projected"; readonly on: boolean; readonly at: number }
  | { readonly type: "allShown"; readonly on: boolean }
  | { readonly type: "masked"; readonly on: boolean }
  | { readonly type: "meetingNoted"; readonly change: Partial<MeetingNotes> }
  /** Of scores agreed to whose suggestions changed: they stand, or the new suggestions are accepted. */
  | { readonly type: "agreedConfirmed"; readonly by: "agreed" | "suggested" }
  | { readonly type: "lockAsked" }
  | { readonly type: "unlockReasoned"; readonly reason: string };
