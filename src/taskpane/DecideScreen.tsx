import { useMemo, type ReactElement } from "react";
import type { Pane } from "./commands/Pane";
import { showCells } from "./commands/readPeople";
import { readVotes } from "./commands/readVotes";
import { lockDecisions, unlockDecisions } from "./commands/writeResult";
import { AgendaPanel } from "./panels/AgendaPanel";
import { PersonPanel } from "./panels/PersonPanel";
import type { PaneState } from "./state/PaneState";
import { sourceKey } from "./state/sourceKey";
import type { Report } from "./analyst/Analyst";
import { agendaView } from "./views/agendaView";
import type { MeetingPresses } from "./views/MeetingPresses";
import { personView } from "./views/personView";

export interface DecideScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly report: Report;
}

/** The screen of step 4: the agenda, or the person whose card is open. */
export function DecideScreen({ pane, state, report }: DecideScreenProps): ReactElement {
  const presses = useMemo(() => meetingPresses(pane), [pane]);
  const { current } = state.meeting;
  const person = current === null ? null : personView(state, report.analysis, current, presses);
  return person === null ? (
    <AgendaPanel {...agendaView(state, report.analysis, presses)} />
  ) : (
    <PersonPanel {...person} />
  );
}

const meetingPresses = (pane: Pane): MeetingPresses => ({
  onOpen: (id) => pane.dispatch({ type: "personOpened", id, at: pane.now() }),
  onDecide: (decision) => pane.dispatch({ type: "decided", decision }),
  onTogether: (change) => pane.dispatch({ type: "togetherSaid", change }),
  onDecideTogether: (decisions) => pane.dispatch({ type: "decidedTogether", decisions }),
  onApart: () => pane.dispatch({ type: "togetherTakenBack" }),
  onRecuse: (id, who) => pane.dispatch({ type: "recused", id, who }),
  onSay: (id, part) => pane.dispatch({ type: "said", id, part }),
  onVote: (id, votes) => pane.dispatch({ type: "voted", id, votes }),
  onMask: (on) => pane.dispatch({ type: "masked", on }),
  onProject: (on) => pane.dispatch({ type: "projected", on, at: pane.now() }),
  onShowAll: (on) => pane.dispatch({ type: "allShown", on }),
  onNote: (change) => pane.dispatch({ type: "meetingNoted", change }),
  onVotes: (key) => {
    const offer = pane.state().data.sources?.offers.find(({ source }) => sourceKey(source) === key);
    if (offer !== undefined) void readVotes(pane, offer.source);
  },
  onShow: (sheet, address) => void showCells(pane, sheet, address),
  onLock: () => void lockDecisions(pane),
  onUnlock: () => void unlockDecisions(pane),
  onUnlockReason: (reason) => pane.dispatch({ type: "unlockReasoned", reason }),
  onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
  seconds: () => {
    const { current, openedAt, seconds, locked } = pane.state().meeting;
    if (current === null) return 0;
    const before = seconds.get(current) ?? 0;
    return openedAt === null || locked ? before : before + (pane.now() - openedAt) / 1000;
  },
  meetingSeconds: () => (pane.now() - (pane.state().meeting.startedAt ?? pane.now())) / 1000,
});
