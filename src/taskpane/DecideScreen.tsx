import { useMemo, type ReactElement } from "react";
import type { Pane } from "./commands/Pane";
import { readVotes } from "./commands/readVotes";
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
  onRecuse: (id, who) => pane.dispatch({ type: "recused", id, who }),
  onMask: (on) => pane.dispatch({ type: "masked", on }),
  onProject: (on) => pane.dispatch({ type: "projected", on }),
  onShowAll: (on) => pane.dispatch({ type: "allShown", on }),
  onAttendees: (attendees) => pane.dispatch({ type: "attendeesNamed", attendees }),
  onChair: (chair) => pane.dispatch({ type: "chairNamed", chair }),
  onVotes: (key) => {
    const offer = pane.state().data.sources?.offers.find(({ source }) => sourceKey(source) === key);
    if (offer !== undefined) void readVotes(pane, offer.source);
  },
  onLock: (on) => pane.dispatch({ type: "locked", on }),
  onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
  seconds: () => {
    const { current, openedAt, seconds } = pane.state().meeting;
    if (current === null || openedAt === null) return 0;
    return (seconds.get(current) ?? 0) + (pane.now() - openedAt) / 1000;
  },
});
