import type { Person } from "../../engine";
import type { SaidPanelProps } from "../panels/parts/SaidPanel";
import type { PaneState } from "../state/PaneState";
import { deciders } from "../state/recusal";
import type { MeetingPresses } from "./MeetingPresses";
import { numberEntry } from "./numberEntry";
import { shownPerson } from "./shownPerson";
import { speaker } from "./speaker";

/** Most votes a committee casts. */
const MOST_VOTES = 999;

/** What is noted beside the decision: who proposed it, who dissents, how members voted before. */
export function saidView(
  state: PaneState,
  person: Person,
  { onSay, onVote, onMistyped }: MeetingPresses,
): SaidPanelProps {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const { id } = person;
  const { locked } = meeting;
  const said = meeting.said.get(id) ?? { proposer: null, dissent: null };
  const votes = meeting.votes.get(id) ?? { agree: 0, discuss: 0, abstain: 0 };
  const known = deciders(meeting, shownPerson(state, person));
  const names = [
    ...known,
    ...(said.proposer === null || known.includes(said.proposer) ? [] : [said.proposer]),
  ];
  return {
    heading: say("decide.minutes"),
    proposer: locked
      ? null
      : {
          label: say("decide.proposer"),
          value: said.proposer ?? "",
          options: [
            { value: "", label: say("decide.proposer.none") },
            ...names.map((name) => ({ value: name, label: name })),
          ],
          onChoose: (name) => onSay(id, { proposer: name === "" ? null : name }),
        },
    dissent: {
      label: say("decide.dissent"),
      value: said.dissent ?? "",
      disabled: locked,
      onType: (text) => onSay(id, { dissent: text === "" ? null : text }),
    },
    votesHeading: say("decide.votes.enter"),
    votesHint: say("decide.votes.hint"),
    votes: locked
      ? []
      : (["agree", "discuss", "abstain"] as const).map((vote) =>
          numberEntry(state, onMistyped, {
            field: `vote ${vote} ${id}`,
            label: say(`decide.vote.${vote}`),
            value: votes[vote],
            least: 0,
            most: MOST_VOTES,
            onValue: (count) => onVote(id, { ...votes, [vote]: Math.round(count) }),
          }),
        ),
  };
}
