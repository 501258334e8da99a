import { planCalibration } from "../../workbook/plan/planCalibration";
import { evidenceOf } from "../../workbook/read/evidenceOf";
import { listSources } from "../../workbook/read/listSources";
import { readSource } from "../../workbook/read/readSource";
import { selectCells } from "../../workbook/read/selectCells";
import { watchSource } from "../../workbook/read/watchSource";
import { recallMapping, rememberMapping } from "../../workbook/state/mapping";
import { applyPlan } from "../../workbook/write/applyPlan";
import { openJournal, recover } from "../../workbook/write/recover";
import { lastWrite, undoLast } from "../../workbook/write/undoLast";
import { realEnvironment } from "../../workbook/write/WriteEnvironment";
import type { Mapping } from "../analyst/Analyst";
import type { Workbook } from "../commands/Workbook";
import { rememberedFrom, rememberedJson } from "./remembered";

/** The workbook as the commands see it, in Excel. */
export const excelWorkbook: Workbook = {
  listSources,
  readSource,
  recall: async ({ headers, headerFingerprint }) =>
    rememberedFrom(await recallMapping(headerFingerprint), headers.length),
  remember: ({ headerFingerprint }, remembered) =>
    rememberMapping(headerFingerprint, rememberedJson(remembered)),
  watch: async (source, onChange) => {
    const stop = await watchSource(source, onChange);
    return () => void stop();
  },
  show: selectCells,
  write: async ({ table, mapping, ...request }, hooks) => {
    const { sheetNames, tableNames } = await listSources();
    const plan = planCalibration({
      ...request,
      id: realEnvironment.newId(),
      at: realEnvironment.now(),
      by: null,
      evidence: [evidenceOf(table, columnsOf(mapping))],
      sheetNames,
      tableNames,
    });
    return applyPlan(plan, hooks);
  },
  undo: (locale, hooks) => undoLast({ ...hooks, locale }),
  openWrite: () => openJournal(),
  canUndo: async () => (await lastWrite()) !== null,
  recover: (choice, locale) => recover(choice, locale),
};

/** A write relies on the columns that were read as something; a change elsewhere does not stop it. */
const columnsOf = (mapping: Mapping): number[] => Object.values(mapping);
