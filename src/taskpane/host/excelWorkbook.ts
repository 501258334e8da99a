import { planBonus } from "../../workbook/plan/planBonus";
import { planReport } from "../../workbook/plan/planReport";
import { planSample } from "../../workbook/plan/planSample";
import { listSources } from "../../workbook/read/listSources";
import { readSource } from "../../workbook/read/readSource";
import { selectCells } from "../../workbook/read/selectCells";
import { watchSheet } from "../../workbook/read/watchSheet";
import { watchSource } from "../../workbook/read/watchSource";
import { recallMapping, rememberMapping } from "../../workbook/state/mapping";
import { purge } from "../../workbook/state/purge";
import { readBonus } from "../../workbook/state/readBonus";
import { readCalibration } from "../../workbook/state/readCalibration";
import { lockedDecisions } from "../../workbook/state/lockedDecisions";
import { readLists } from "../../workbook/state/readLists";
import { readHistory } from "../../workbook/state/readHistory";
import { readLog } from "../../workbook/state/readLog";
import { meetingOf } from "../../workbook/state/readMeeting";
import { typedInSheet } from "../../workbook/state/typedInSheet";
import { readSettings, saveSettings } from "../../workbook/state/settings";
import { freeSheetName } from "../../workbook/words/sheetWords";
import { applyPlan } from "../../workbook/write/applyPlan";
import { openJournal, recover } from "../../workbook/write/recover";
import { realEnvironment } from "../../workbook/write/WriteEnvironment";
import type { Workbook } from "../commands/Workbook";
import { reportEvidence } from "./reportEvidence";
import { finishCycle } from "./finishCycle";
import { shareInExcel } from "./shareInExcel";
import { calibCells } from "./calibCells";
import { canUndoInExcel, undoInExcel } from "./undoInExcel";
import { unlockInExcel } from "./unlockInExcel";
import { writeInExcel } from "./writeInExcel";
import { rememberedFrom, rememberedJson } from "./remembered";

/** The workbook as the commands see it, in Excel. */
export const excelWorkbook: Workbook = {
  listSources,
  readSource,
  recall: async (table) => rememberedFrom(await recallMapping(table.headerFingerprint), table),
  remember: (table, remembered) =>
    rememberMapping(table.headerFingerprint, rememberedJson(table, remembered)),
  watch: watchSource,
  watchSheet,
  show: selectCells,
  addSample: async (list, locale) => {
    const { sheetNames, tableNames } = await listSources();
    const { name } = freeSheetName(locale, "sample", sheetNames);
    const plan = planSample({
      ...list,
      name,
      locale,
      tableNames,
      id: realEnvironment.newId(),
      at: realEnvironment.now(),
    });
    await applyPlan(plan);
    return { kind: "table", table: plan.newSheets[0]!.tables[0]!.name, sheet: name };
  },
  readSettings,
  saveSettings,
  readCalibration: async () => {
    const reading = await readCalibration();
    if (reading === null) return null;
    const log = await readLog();
    const meeting = log === null ? null : meetingOf(log.rows);
    const typed = meeting?.locked === true ? typedInSheet(reading, log!.rows) : [];
    return {
      sheet: reading.sheet,
      decisions: reading.rows.map(({ decision }) => decision),
      suggested: new Map(
        reading.rows.flatMap(({ id, cells: { suggested } }): [string, number][] =>
          typeof suggested === "number" ? [[id, suggested]] : [],
        ),
      ),
      meeting,
      changedSinceLock: [...new Set(typed.map(({ row }) => row))],
      typedSinceLock: [...new Set(typed.map(({ id }) => id))],
      lockedDecisions: meeting?.locked === true ? lockedDecisions(log!.rows) : 0,
      unreadable: reading.unreadable,
      brokenLog: log?.brokenRow == null ? null : { sheet: log.sheet, row: log.brokenRow },
    };
  },
  readBonus,
  write: writeInExcel,
  unlock: unlockInExcel,
  writeBonus: async (request, hooks) => {
    const { sheetNames, tableNames } = await listSources();
    const id = realEnvironment.newId();
    const at = realEnvironment.now();
    const evidence = await reportEvidence(request);
    const finalScores = (await readCalibration())?.finalScores ?? null;
    const rest = { sheetNames, tableNames, finalScores, evidence, id, at, by: null };
    return applyPlan(planBonus({ ...request, ...rest }), hooks);
  },
  writeReport: async (request, hooks) => {
    const { sheetNames, tableNames } = await listSources();
    const id = realEnvironment.newId();
    const at = realEnvironment.now();
    const evidence = await reportEvidence(request);
    const finalScores = (await readCalibration())?.finalScores ?? null;
    const lists = await readLists(request.content.kind);
    const found = { sheetNames, tableNames, finalScores, lists };
    return applyPlan(planReport({ ...request, ...found, evidence, id, at, by: null }), hooks);
  },
  finishCycle,
  readHistory: async () => (await readHistory())?.cycles ?? [],
  share: shareInExcel,
  purge,
  undo: undoInExcel,
  openWrite: () => openJournal(),
  canUndo: canUndoInExcel,
  cells: calibCells,
  recover: (choice, locale) => recover(choice, locale),
};
