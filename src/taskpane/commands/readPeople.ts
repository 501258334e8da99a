import type { Field, Side } from "../../engine";
import type { AttainmentUnit } from "../analyst/Analyst";
import type { Source, SourceTable } from "../../workbook/read/Source";
import { samplePeople } from "../sample/samplePeople";
import { assemblePeople } from "./assemblePeople";
import { attempt } from "./attempt";
import { makeReport } from "./makeReport";
import type { Pane } from "./Pane";
import { recallPreviousCycle } from "./readPreviousCycle";
import { sourceKey } from "../state/sourceKey";
import type { TypedScale } from "../state/TypedScale";
import type { PaneEvent, Said } from "../state/PaneEvent";
import { watchKeeper } from "./watchKeeper";
import type { RememberedCycle } from "./Workbook";

/** Looks which lists the workbook holds; with one at hand, reads it. */
export async function listPeople(pane: Pane): Promise<void> {
  await attempt(pane, "reading", async () => ({
    type: "sourcesListed",
    sources: await pane.workbook.listSources(),
  }));
  const { sources, chosen } = pane.state().data;
  if (chosen !== null || sources?.active == null) return;
  await readPeople(pane, sources.active);
  const cause = pane.state().failure?.cause;
  // Nobody picked this list: that the sheet in front is empty is nothing to complain about.
  if (cause?.kind === "workbook" && cause.code === "empty-source") {
    pane.dispatch({ type: "failureClosed" });
  }
}

const nothingSaid: Said = {
  sides: new Map(),
  scale: null,
  attainment: null,
  countTo: null,
  keepOffScale: false,
};

/** The list asked for last, by pane: what is still being read of another one is no longer wanted. */
const wanted = new WeakMap<Pane, object>();

/** Reads a list; columns and labels confirmed before are taken as they were, the others are suggested. */
export async function readPeople(pane: Pane, source: Source): Promise<void> {
  const mine = {};
  wanted.set(pane, mine);
  const isWanted = (): boolean => wanted.get(pane) === mine;
  const { chosen } = pane.state().data;
  const isNew = chosen === null || sourceKey(chosen) !== sourceKey(source);
  const lastCycle: RememberedCycle[] = [];
  const read = async (): Promise<PaneEvent> => {
    const table = await pane.workbook.readSource(source);
    const remembered = await pane.workbook.recall(table);
    if (isNew && remembered?.previous != null) lastCycle.push(remembered.previous);
    const found = await pane.analyst.recognise(table);
    const recognised =
      remembered === null ? found : { mapping: remembered.mapping, unsure: [], questions: [] };
    const { sides, scale, attainment, countTo, keepOffScale } = remembered ?? nothingSaid;
    const said = { sides, scale, attainment, countTo, keepOffScale };
    return { type: "tableRead", source, table, recognised, said };
  };
  await attempt(pane, "reading", read, { isWanted });
  if (!isWanted()) return;
  const { table } = pane.state().data;
  if (pane.state().failure === null && table !== null) {
    await watchPeople(pane, table);
    await assemblePeople(pane);
    for (const cycle of lastCycle) await recallPreviousCycle(pane, source, cycle);
  }
}

/** Reads the same list once more, and answers again what was asked. */
export async function readAgain(pane: Pane): Promise<void> {
  const { chosen } = pane.state().data;
  if (chosen === null) return listPeople(pane);
  const asked = pane.state().report !== null;
  await readPeople(pane, chosen);
  if (asked && pane.state().failure === null) await makeReport(pane);
}

export async function chooseColumn(pane: Pane, field: Field, column: number | null): Promise<void> {
  pane.dispatch({ type: "columnChosen", field, column });
  await assemblePeople(pane);
}

/** Says what an ambiguous heading means; null when it is none of what was offered. */
export async function answerQuestion(
  pane: Pane,
  column: number,
  field: Field | null,
): Promise<void> {
  const { revision } = pane.state();
  pane.dispatch({ type: "questionAnswered", column, field });
  if (pane.state().revision !== revision) await assemblePeople(pane);
}

export async function chooseSide(pane: Pane, label: string, side: Side | null): Promise<void> {
  pane.dispatch({ type: "sideChosen", label, side });
  await assemblePeople(pane);
}

/** Puts the fictional people on a sheet of their own and reads them. */
export async function readSample(pane: Pane): Promise<void> {
  const { locale } = pane.state();
  const added: Source[] = [];
  await attempt(pane, "sample", async () => {
    added.push(await pane.workbook.addSample(samplePeople(locale), locale));
    return { type: "sourcesListed", sources: await pane.workbook.listSources() };
  });
  for (const source of added) await readPeople(pane, source);
}

/** Says which rating scale the grades in the score column are on. */
export async function chooseScale(pane: Pane, scale: string): Promise<void> {
  pane.dispatch({ type: "scaleChosen", scale });
  await assemblePeople(pane);
}

/** Says which scale scores in numbers are on; null leaves that to the scores. */
export async function typeScale(pane: Pane, scale: TypedScale | null): Promise<void> {
  pane.dispatch({ type: "scaleTyped", scale });
  await assemblePeople(pane);
}

/** Says whether attainment is written as 0.92 or as 92. */
export async function sayAttainment(pane: Pane, unit: AttainmentUnit | null): Promise<void> {
  pane.dispatch({ type: "attainmentSaid", unit });
  await assemblePeople(pane);
}

/** Says whether scores off their scale are meant as they are. */
export async function sayOffScale(pane: Pane, keep: boolean): Promise<void> {
  pane.dispatch({ type: "offScaleSaid", keep });
  await assemblePeople(pane);
}

/** Says which day years of service are counted to; null leaves them uncounted. */
export async function countService(pane: Pane, countTo: number | null): Promise<void> {
  pane.dispatch({ type: "countToSaid", countTo });
  await assemblePeople(pane);
}

/** Selects cells in the workbook, so that somebody can mend them. */
export async function showCells(pane: Pane, sheet: string, address: string): Promise<void> {
  await attempt(pane, "reading", async () => {
    await pane.workbook.show(sheet, address);
    return { type: "settled" };
  });
}

/** Tells when the list changes after it was read. Nothing is read again or written unasked. */
const watchPeople = watchKeeper((pane, table: SourceTable) =>
  pane.workbook.watch(table, () => pane.dispatch({ type: "sourceChanged" })),
);
