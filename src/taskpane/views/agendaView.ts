import type { AgendaItem, Analysis, Person } from "../../engine";
import { formatSigned } from "../../text/formatNumber";
import { joinSentences } from "../../text/joinSentences";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { AgendaPanelProps, AgendaRow } from "../panels/AgendaPanel";
import { agenda, MEETING_SIZE } from "../state/agenda";
import { agendaReach } from "../state/agendaReach";
import { decidedOn } from "../state/decidedOn";
import { isComplete } from "../state/isComplete";
import type { PaneState } from "../state/PaneState";
import { isDeciderOut, recusedFor } from "../state/recusal";
import { shownAgenda } from "../state/shownAgenda";
import { isSettled } from "../state/together";
import { finalOf } from "../../workbook/sheets/finalOf";
import { flagRulesView } from "./flagRulesView";
import { liveFigures } from "./liveView";
import type { MeetingPresses } from "./MeetingPresses";
import { closingView, meetingView } from "./meetingView";
import { personName } from "./personName";
import { scoreLook, shownScore } from "./scoreLook";
import { shownPerson } from "./shownPerson";
import { speaker } from "./speaker";
import { togetherView } from "./togetherView";

/** The time a meeting has. */
const MEETING_SECONDS = 90 * 60;

/** Step 4 before a person is opened, in words. */
export function agendaView(
  state: PaneState,
  analysis: Analysis,
  presses: MeetingPresses,
): AgendaPanelProps {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const items = agenda(analysis, meeting.votes);
  const shown = shownAgenda(analysis, meeting);
  const ids = new Set(shown.map(({ id }) => id));
  const hidden = items.filter(({ id }) => !ids.has(id)).length;
  const open = shown.filter(({ index }) => !isDone(statusOf(state, analysis.people[index]!)));
  const spoken = shown.every(({ id }) => meeting.decisions.get(id)?.discussed === true);
  return {
    sentence:
      shown.length === 0
        ? say("decide.nobody")
        : open.length === 0 && !spoken
          ? say("decide.agenda.settled")
          : say("decide.agenda", { open: open.length }),
    tone: open.length === 0 ? "fine" : "plain",
    heading: say("decide.agenda.heading"),
    note: joinSentences(locale, [say("decide.agenda.note"), ...reachText(state, analysis, shown)]),
    rows: rowsOf(state, analysis, shown, presses),
    more:
      items.length <= MEETING_SIZE || (hidden === 0 && !meeting.showAll)
        ? null
        : {
            label: meeting.showAll
              ? say("decide.agenda.fewer", { count: MEETING_SIZE })
              : say("decide.agenda.more", { count: hidden }),
            onPress: () => presses.onShowAll(!meeting.showAll),
          },
    flags: flagRulesView(locale, [...new Set(shown.flatMap(({ flags }) => flags))]),
    clock:
      meeting.startedAt === null || meeting.locked
        ? null
        : { label: say("decide.clock"), seconds: presses.meetingSeconds, limit: MEETING_SECONDS },
    ...liveFigures(state, analysis),
    meeting: meetingView(state, presses),
    together: togetherView(state, analysis, presses),
    closing: closingView(state, analysis, presses),
  };
}

/** How far the people shown can take the gap by themselves: the others keep their score unless they are opened too. */
function reachText(
  { locale, settings }: PaneState,
  analysis: Analysis,
  shown: readonly AgendaItem[],
): string[] {
  const count = shown.length;
  if (count === 0 || analysis.moved.people === 0) return [];
  const points = (gap: number): string => formatSigned(locale, gap, 1);
  return [
    speaker(locale)("decide.agenda.reach", {
      count,
      before: points(analysis.overall.gap),
      then: points(agendaReach(analysis, shown, count, settings.margin)),
      all: points(analysis.after.overall.gap),
      people: analysis.moved.people,
    }),
  ];
}

type Status = "open" | "incomplete" | "recused" | "discussed" | "together";

const isDone = (status: Status): boolean => status === "discussed" || status === "together";

/** Discussed, or decided together with others, by somebody who may decide, and whatever was decided says why. */
function statusOf({ meeting }: PaneState, person: Person): Status {
  const decision = meeting.decisions.get(person.id);
  if (decision === undefined) return "open";
  if (!isComplete(decision)) return "incomplete";
  if (!isSettled(decision)) return "open";
  if (isDeciderOut(meeting, person, decision)) return "recused";
  return decision.discussed ? "discussed" : "together";
}

function rowsOf(
  state: PaneState,
  analysis: Analysis,
  items: readonly AgendaItem[],
  presses: MeetingPresses,
): AgendaRow[] {
  const look = scoreLook(state.data, analysis);
  const shown = (score: number): string => shownScore(state.locale, look, score);
  return items.map((item) => agendaRow(state, analysis, item, { onOpen: presses.onOpen, shown }));
}

/** What a row does and how it shows scores. */
interface RowTools {
  readonly onOpen: MeetingPresses["onOpen"];
  readonly shown: (score: number) => string;
}

function agendaRow(
  state: PaneState,
  analysis: Analysis,
  item: AgendaItem,
  { onOpen, shown }: RowTools,
): AgendaRow {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const { id, original, suggested } = analysis.suggestions[item.index]!;
  const person = analysis.people[item.index]!;
  const words = sheetWords(locale).decisions;
  const decision = decidedOn(meeting, id);
  const then = decision === undefined ? suggested : finalOf(decision, original, suggested);
  const status = statusOf(state, person);
  const out = recusedFor(meeting, shownPerson(state, person));
  return {
    id,
    name: personName(state, person),
    side: person.side,
    why: whyOf(state, item).join(say("frame.list")),
    move:
      shown(original) === shown(then)
        ? shown(then)
        : say("decide.move", { before: shown(original), after: shown(then) }),
    status:
      status === "discussed" || status === "together"
        ? say(`decide.status.${status}As`, { decision: words[decision?.decision ?? "keep"] })
        : say(`decide.status.${status}`),
    done: isDone(status),
    recused:
      out.length === 0
        ? null
        : say("decide.status.out", {
            names: meeting.masked ? String(out.length) : out.join(say("frame.list")),
          }),
    onOpen: () => onOpen(id),
  };
}

/** Every reason for being on the agenda; a flag says its own name. */
function whyOf({ locale, meeting }: PaneState, { id, reasons, flags }: AgendaItem): string[] {
  const say = speaker(locale);
  const words = sheetWords(locale).flags;
  const votes = meeting.votes.get(id);
  return [
    ...(reasons.includes("disagreement") && votes !== undefined
      ? [
          say("decide.why.disagreement", {
            discuss: votes.discuss,
            votes: votes.agree + votes.discuss + votes.abstain,
          }),
        ]
      : []),
    ...flags.map((flag) => words[flag]),
    ...(reasons.includes("guideline-excess") ? [say("decide.why.guideline")] : []),
  ];
}
