import { EngineError } from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";
import type { Analyst, Assembled, PreviousCycle, Reading, Recognised, Report } from "./Analyst";
import type { Answer, ListedRows, Question } from "./protocol";

/** Takes a question somewhere and brings the answer back; answers come in the order of the questions. */
export interface Thread {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Drops what is under way and starts anew, remembering nothing. */
  readonly restart: () => void;
}

/**
 * An analyst that asks elsewhere. A list goes there once. While one report is being made only the newest question waits:
 * what was asked in between is overtaken and answered null, so that a slider never leaves a queue behind it.
 */
export function analystOf({ ask, restart }: Thread): Analyst {
  const askFor = async <T>(question: Question): Promise<T> => valueIn(await ask(question)) as T;
  let held: SourceTable | null = null;
  let heldPrevious: PreviousCycle | null = null;
  let assembled: { readonly table: SourceTable; readonly reading: Reading } | null = null;
  let remembered = false;
  let running: Promise<unknown> = Promise.resolve();
  let newest = 0;

  async function hold(table: SourceTable): Promise<void> {
    if (held === table) return;
    held = table;
    await askFor<null>({ kind: "take", table: rowsOf(table) });
  }

  async function holdPrevious(previous: PreviousCycle | null): Promise<void> {
    if (heldPrevious === previous) return;
    heldPrevious = previous;
    const list = previous && { ...rowsOf(previous.table), id: previous.id, score: previous.score };
    await askFor<null>({ kind: "takePrevious", list });
  }

  async function assemble(table: SourceTable, reading: Reading): Promise<Assembled> {
    assembled = { table, reading };
    remembered = true;
    await hold(table);
    await holdPrevious(reading.previous);
    return askFor<Assembled>({ kind: "assemble", said: { ...reading, previous: null } });
  }

  return {
    recognise: async (table) => {
      await hold(table);
      return askFor<Recognised>({ kind: "recognise" });
    },
    assemble,
    report: async (settings) => {
      const mine = ++newest;
      const before = running;
      let done = (): void => undefined;
      running = new Promise<void>((resolve) => (done = resolve));
      await before;
      try {
        if (mine !== newest) return null;
        if (!remembered && assembled !== null) await assemble(assembled.table, assembled.reading);
        return await askFor<Report>({ kind: "report", settings });
      } finally {
        done();
      }
    },
    cancel: () => {
      newest++;
      held = null;
      heldPrevious = null;
      remembered = false;
      restart();
    },
  };
}

function valueIn(answer: Answer): unknown {
  if (answer.kind === "refusal") throw new EngineError(answer.code, answer.sentence);
  if (answer.kind === "fault") throw new TypeError("the calculation failed");
  return answer.value;
}

const rowsOf = ({ headers, rows }: SourceTable): ListedRows => ({ headers, rows });
