import type { RecoverChoice } from "../../workbook/write/recover";
import type { Analysis } from "../../engine";
import { localTime } from "../../text/localTime";
import { counted } from "../state/counted";
import { isIdentified } from "../state/isIdentified";
import { leftOutOf } from "../state/leftOut";
import { lockBlockers } from "../state/lockBlockers";
import { outcomeOf } from "../state/outcomeOf";
import { recordOf } from "../state/recordOf";
import { signed } from "../state/signed";
import { settingsUsed } from "../state/settingsUsed";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import { readJournal } from "./readJournal";
import type { MeetingClose } from "./Workbook";
import { hooksOf } from "./writeHooks";

/** Writes suggestions and decisions to new sheets, or into the ones there are. */
export const writeResult = (pane: Pane): Promise<void> => write(pane, false);

/** Locks the decisions: writes them, who authorised them, and the minutes. Until unlocked they stay as they are. */
export async function lockDecisions(pane: Pane): Promise<void> {
  const { report } = pane.state();
  if (report === null || lockBlockers(pane.state(), report.analysis).length > 0) return;
  pane.dispatch({ type: "personOpened", id: null, at: pane.now() });
  pane.dispatch({ type: "stepChosen", step: "write" });
  pane.dispatch({ type: "lockAsked" });
  await write(pane, true);
}

/** Opens locked decisions again. */
export async function unlockDecisions(pane: Pane): Promise<void> {
  const { meeting, locale } = pane.state();
  const reason = meeting.unlockReason.trim();
  if (reason === "") return;
  await attempt(pane, "writing", async () => {
    const result = await pane.workbook.unlock(recordOf(meeting), reason, locale, hooksOf(pane));
    pane.dispatch({ type: "unlockReasoned", reason: "" });
    return { type: "written", result };
  });
  await readJournal(pane);
}

async function write(pane: Pane, locking: boolean): Promise<void> {
  const { locale, data, report, answered, meeting } = pane.state();
  if (data.table === null || report === null || answered === null || meeting.locked) return;
  if (!isIdentified(pane.state())) return;
  const { table, mapping } = data;
  const decisions = signed(meeting, locking);
  const { analysis } = report;
  await attempt(pane, "writing", async () => {
    const request = {
      locale,
      table,
      mapping,
      analysis,
      settings: settingsUsed(answered),
      decisions,
      leftOut: leftOutOf(data),
      base: meeting.read.decisions,
      meeting: recordOf(meeting),
      minutes: locking ? closeOf(pane, analysis) : null,
    };
    const result = await pane.workbook.write(request, hooksOf(pane));
    return { type: "written", result, decisions, made: meeting.decisions, locking };
  });
  await readJournal(pane);
}

/** What the minutes say about the whole of it, from the state as it is. */
function closeOf(pane: Pane, analysis: Analysis): MeetingClose {
  const { meeting, settings } = pane.state();
  const { gap, spread, up, down } = outcomeOf(analysis, counted(meeting), settings.margin);
  return {
    began: meeting.startedAt === null ? null : localTime(meeting.startedAt),
    ended: localTime(pane.now()),
    outcome: {
      gap: [analysis.overall.gap, gap.gap],
      spread: [spread.before, spread.after],
      up,
      down,
    },
  };
}

/** Takes the sheet's decisions where somebody changed them there since they were read. */
export async function takeSheet(pane: Pane): Promise<void> {
  await attempt(pane, "reading", async () => {
    const calibration = await pane.workbook.readCalibration();
    return { type: "sheetTaken", decisions: calibration?.decisions ?? [] };
  });
  await readJournal(pane);
}

/** Takes the last write back. */
export async function takeBack(pane: Pane): Promise<void> {
  await attempt(pane, "undoing", async () => {
    const result = await pane.workbook.undo(pane.state().locale, hooksOf(pane));
    return { type: "undone", result };
  });
  await readJournal(pane);
}

/** Ends a write that stopped half-way. */
export async function recoverWrite(pane: Pane, choice: RecoverChoice): Promise<void> {
  await attempt(pane, "undoing", async () => {
    await pane.workbook.recover(choice, pane.state().locale);
    return { type: "recovered" };
  });
  await readJournal(pane);
}
