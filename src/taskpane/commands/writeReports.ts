import type { Analysis } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { ReportContent, TalkNote } from "../../workbook/plan/planReport";
import { bonusPeople } from "../state/bonusPeople";
import { counted } from "../state/counted";
import { isIdentified } from "../state/isIdentified";
import type { PaneState } from "../state/PaneState";
import { recordOf } from "../state/recordOf";
import { signed } from "../state/signed";
import { withoutRow } from "../state/withoutRow";
import { scoreLook } from "../views/scoreLook";
import { talkNote } from "../views/talkNote";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import type { ReportBasis } from "./Workbook";
import { readJournal } from "./readJournal";
import { hooksOf } from "./writeHooks";

/** Shares a bonus pool out by base and final score, and writes it to a sheet of its own. */
export async function writeBonus(pane: Pane): Promise<void> {
  const { locale, report, bonus } = pane.state();
  const basis = basisOf(pane);
  if (basis === null || report === null || bonus.pool === null) return;
  const { pool } = bonus;
  const people = bonusPeople(pane.state());
  await attempt(pane, "writing", async () => {
    const request = { ...basis, locale, pool, people };
    return { type: "written", result: await pane.workbook.writeBonus(request, hooksOf(pane)) };
  });
  await readJournal(pane);
}

/** Writes talk notes, the feedback report or a list to a sheet of its own, from the decisions as they are. */
export async function writeReport(pane: Pane, kind: ReportContent["kind"]): Promise<void> {
  const { locale, report, meeting, write } = pane.state();
  const basis = basisOf(pane);
  if (basis === null || report === null) return;
  const { analysis } = report;
  await attempt(pane, "writing", async () => {
    const request = {
      ...basis,
      locale,
      analysis,
      content: kind === "notes" ? { kind, notes: talkNotes(pane.state(), analysis) } : { kind },
      decisions: signed(meeting, false),
      meeting: recordOf(meeting),
      changedSinceLock: write.changedSinceLock.length > 0,
      withoutRow: new Set(withoutRow(pane.state()).map(({ id }) => id)),
    };
    return { type: "written", result: await pane.workbook.writeReport(request, hooksOf(pane)) };
  });
  await readJournal(pane);
}

/** What a sheet is made from, and says it is; null while there is no list whose people are known apart. */
function basisOf(pane: Pane): (ReportBasis & { readonly source: string }) | null {
  const { data, meeting } = pane.state();
  const { table, mapping } = data;
  if (table === null || !isIdentified(pane.state())) return null;
  const source = `${table.sheet}!${table.address}`;
  return { table, mapping, base: meeting.read.decisions, source };
}

/** Adds the cycle to the history. */
export async function finishCycle(pane: Pane): Promise<void> {
  const { locale, write, meeting } = pane.state();
  const cycle = write.cycle.trim();
  if (cycle === "") return;
  await attempt(pane, "writing", async () => {
    const request = { locale, cycle, by: meeting.chair.trim() || null };
    return { type: "written", result: await pane.workbook.finishCycle(request, hooksOf(pane)) };
  });
  await readJournal(pane);
}

/** Everybody's note, in the language of the sheet and in the other one. */
function talkNotes({ locale, data, meeting }: PaneState, analysis: Analysis): readonly TalkNote[] {
  const { people, suggestions } = analysis;
  const look = scoreLook(data, analysis);
  const decisions = counted(meeting);
  const other = locale === "en" ? "zh-CN" : "en";
  return people.map((person, i) => {
    const { id, name } = person;
    const noteIn = (language: Locale): string =>
      talkNote(language, person, suggestions[i]!, decisions.get(id), look);
    return { id, name, note: noteIn(locale), other: noteIn(other) };
  });
}
