import type { Analysis } from "../../engine";
import { formatNumber, formatSigned } from "../../text/formatNumber";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { AgendaPanelProps, AgendaRow } from "../panels/AgendaPanel";
import type { FigureTableProps } from "../panels/parts/FigureTable";
import { agenda, MEETING_SIZE, type AgendaItem } from "../state/agenda";
import { isComplete } from "../state/isComplete";
import { outcomeOf } from "../state/outcomeOf";
import type { PaneState } from "../state/PaneState";
import { sourceKey } from "../state/sourceKey";
import type { MeetingPresses } from "./MeetingPresses";
import { personName } from "./personName";
import { scoreDigits } from "./scoreDigits";
import { speaker } from "./speaker";

/** Step 4 before a person is opened, in words. */
export function agendaView(
  state: PaneState,
  analysis: Analysis,
  presses: MeetingPresses,
): AgendaPanelProps {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const items = agenda(analysis, meeting.votes);
  const shown = meeting.showAll ? items : items.slice(0, MEETING_SIZE);
  const open = shown.filter(({ suggestion }) => !isDone(state, suggestion.id)).length;
  return {
    sentence: items.length === 0 ? say("decide.nobody") : say("decide.agenda", { open }),
    tone: open === 0 ? "fine" : "plain",
    heading: say("decide.agenda.heading"),
    note: say("decide.agenda.note"),
    rows: shown.map((item) => agendaRow(state, analysis, item, presses)),
    more:
      items.length <= MEETING_SIZE
        ? null
        : {
            label: meeting.showAll
              ? say("decide.agenda.fewer", { count: MEETING_SIZE })
              : say("decide.agenda.more", { count: items.length - MEETING_SIZE }),
            onPress: () => presses.onShowAll(!meeting.showAll),
          },
    ...liveFigures(state, analysis),
    meeting: meetingEntries(state, presses),
  };
}

/** Discussed, and whatever was decided says why. */
function isDone({ meeting }: PaneState, id: string): boolean {
  const decision = meeting.decisions.get(id);
  return decision !== undefined && decision.discussed && isComplete(decision);
}

function agendaRow(
  state: PaneState,
  analysis: Analysis,
  { suggestion, index, disagreement }: AgendaItem,
  { onOpen }: MeetingPresses,
): AgendaRow {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const { id, original, suggested, flags } = suggestion;
  const person = analysis.people[index];
  const digits = scoreDigits(analysis);
  const decision = meeting.decisions.get(id);
  const words = sheetWords(locale).flags;
  const why = [
    ...(disagreement ? [say("decide.vote.discuss")] : []),
    ...flags.map((flag) => words[flag]),
  ];
  const status =
    decision !== undefined && !isComplete(decision)
      ? "incomplete"
      : isDone(state, id)
        ? "discussed"
        : "open";
  return {
    id,
    name: personName(state, person, index),
    side: person?.side ?? null,
    why: why.join(locale === "zh-CN" ? "、" : ", "),
    move: say("decide.move", {
      before: formatNumber(locale, original, digits),
      after: formatNumber(locale, suggested, digits),
    }),
    status: say(`decide.status.${status}`),
    done: status === "discussed",
    onOpen: () => onOpen(id),
  };
}

/** The gap, the spread and the direction of the changes as decided so far. */
function liveFigures(
  { locale, meeting, settings }: PaneState,
  analysis: Analysis,
): { readonly live: FigureTableProps; readonly asymmetry: string | null } {
  const say = speaker(locale);
  const { gap, spread, up, down } = outcomeOf(analysis, meeting.decisions, settings.margin);
  const row = (key: string, label: string, before: string, now: string) => ({
    key,
    cells: [label, before, now],
    faint: false,
  });
  const lopsided = up + down >= 3 && (up === 0 || down === 0);
  return {
    live: {
      caption: say("decide.live"),
      columns: [
        { label: say("calibrate.after.measure"), figures: false },
        { label: say("calibrate.after.before"), figures: true },
        { label: say("calibrate.after.after"), figures: true },
      ],
      rows: [
        row(
          "gap",
          say("decide.live.gap"),
          formatSigned(locale, analysis.overall.gap, 1),
          formatSigned(locale, gap.gap, 1),
        ),
        row(
          "spread",
          say("decide.live.spread"),
          formatNumber(locale, spread.before, 1),
          formatNumber(locale, spread.after, 1),
        ),
        row(
          "moves",
          say("decide.live.moves"),
          "",
          `${formatNumber(locale, up)}, ${formatNumber(locale, down)}`,
        ),
      ],
    },
    asymmetry: lopsided
      ? say("decide.live.asymmetry", { count: up + down, direction: up > 0 ? "up" : "down" })
      : null,
  };
}

function meetingEntries(state: PaneState, presses: MeetingPresses): AgendaPanelProps["meeting"] {
  const { locale, meeting, data } = state;
  const say = speaker(locale);
  const incomplete = [...meeting.decisions.values()].filter((each) => !isComplete(each)).length;
  const offers = data.sources?.offers ?? [];
  return {
    heading: say("decide.meeting"),
    switches: [
      { label: say("decide.projected"), on: meeting.projected, onSwitch: presses.onProject },
      { label: say("decide.masked"), on: meeting.masked, onSwitch: presses.onMask },
    ],
    entries: [
      { label: say("decide.chair"), value: meeting.chair, onType: presses.onChair },
      {
        label: say("decide.attendees"),
        value: meeting.attendees.join(", "),
        onType: (text) => presses.onAttendees(text.split(/[,，、;；]\s*/)),
      },
    ],
    votes: {
      label: say("decide.importVotes"),
      value: "",
      options: [
        { value: "", label: say("decide.votesRead", { count: meeting.votes.size }) },
        ...offers.map(({ source, label }) => ({ value: sourceKey(source), label })),
      ],
      hint: say("decide.importVotes.hint"),
      onChoose: presses.onVotes,
    },
    lock: {
      label: say(meeting.locked ? "decide.unlock" : "decide.lock"),
      note: meeting.locked
        ? say("decide.locked")
        : incomplete > 0
          ? say("decide.lock.blocked", { count: incomplete })
          : null,
      disabled: !meeting.locked && incomplete > 0,
      onPress: () => presses.onLock(!meeting.locked),
    },
  };
}
