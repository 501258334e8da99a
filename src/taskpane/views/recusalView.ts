import type { Person } from "../../engine";
import type { Decision } from "../../workbook/sheets/Decision";
import type { RecusalProps } from "../panels/parts/Recusal";
import type { PaneState } from "../state/PaneState";
import { deciders, isDeciderOut, ownRecord, recusedFor } from "../state/recusal";
import type { MeetingPresses } from "./MeetingPresses";
import { namesIn } from "./namesIn";
import { shownPerson } from "./shownPerson";
import { speaker } from "./speaker";

/** Who steps out for a person, in words, and who decides instead when it is the chair. */
export function recusalView(
  state: PaneState,
  person: Person,
  decision: Decision,
  { onRecuse, onDecide }: MeetingPresses,
): RecusalProps {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const { id } = person;
  const said = meeting.recused.get(id) ?? [];
  const shown = shownPerson(state, person);
  const own = ownRecord(meeting, shown);
  const out = recusedFor(meeting, shown);
  const outNames = meeting.masked ? String(out.length) : out.join(say("frame.list"));
  const names = [
    ...new Set([meeting.chair, ...meeting.attendees].map((name) => name.trim())),
  ].filter((name) => name !== "");
  const tick = (name: string, on: boolean): void =>
    onRecuse(id, on ? [...said, name] : said.filter((each) => each !== name));
  const isChairOut = isDeciderOut(meeting, person, undefined);
  const blocked = isDeciderOut(meeting, person, decision);
  return {
    heading: say("decide.recusal"),
    hint: say("decide.recusal.hint"),
    out: out.length === 0 ? null : say("decide.recusal.out", { names: outNames }),
    own:
      own.length === 0 ? null : say("decide.recusal.own", { names: own.join(say("frame.list")) }),
    ticks: names.map((name) => ({
      name,
      on: out.includes(name),
      disabled: meeting.locked || own.includes(name),
      onTick: (on) => tick(name, on),
    })),
    entry:
      names.length > 0
        ? null
        : {
            label: say("decide.recusal.noList"),
            value: said.join(say("frame.comma")),
            disabled: meeting.locked,
            onType: (text) => onRecuse(id, namesIn(text)),
          },
    decider: isChairOut
      ? {
          label: say("decide.recusal.decider"),
          value: blocked ? "" : (decision.decidedBy ?? ""),
          options: [
            { value: "", label: say("decide.recusal.pick") },
            ...deciders(meeting, shown).map((name) => ({ value: name, label: name })),
          ],
          onChoose: (name) => {
            if (!meeting.locked) onDecide({ ...decision, decidedBy: name === "" ? null : name });
          },
        }
      : null,
    blocked: blocked ? blockedText(state, decision) : null,
  };
}

function blockedText({ locale, meeting }: PaneState, { decidedBy }: Decision): string {
  const say = speaker(locale);
  if (meeting.masked) return say("decide.recusal.blockedMasked");
  return say("decide.recusal.blocked", { name: decidedBy ?? meeting.chair });
}
