import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { EngineError } from "../../src/engine/index";
import { message } from "../../src/text/message";
import { compositionSentence, verdictSentence } from "../../src/text/verdictSentence";
import { excelWorkbook } from "../../src/taskpane/host/excelWorkbook";
import { leftOutOf } from "../../src/taskpane/state/leftOut";
import { noRecord } from "../../src/workbook/sheets/MeetingRecord";
import { WorkbookError } from "../../src/workbook/WorkbookError";
import { FileError } from "../files/FileError";
import { domInNode } from "../files/domInNode";
import { openWorkbook } from "../files/openWorkbook";
import { saveWorkbook } from "../files/saveWorkbook";
import { addExcelFunctions } from "../grid/excelFunctions";
import { createOfficeHost, type HostOptions, type OfficeHost } from "../host/OfficeHost";
import { filled, pageWords } from "../page/words";
import { HELP, UsageError, readOptions, type CalibrateOptions } from "./CalibrateOptions";
import { loadClient } from "./loadClient";
import { ListError, readList } from "./readList";

/** Where the command's words go. */
export interface Output {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs the command. @returns its exit code */
export async function runCalibrate(args: readonly string[], output: Output): Promise<number> {
  // The engine tells how long everything takes; nobody asked.
  console.debug = () => undefined;
  try {
    const options = readOptions(args);
    if (options === null) output.say(HELP);
    else await calibrate(options, output);
    return 0;
  } catch (error) {
    const { code, sentence } = outcomeOf(error);
    output.complain(sentence);
    return code;
  }
}

async function calibrate(options: CalibrateOptions, { say }: Output): Promise<void> {
  if (!options.force && existsSync(options.out)) {
    throw new UsageError(
      `${options.out} is there already. Give --force to write over it, or another --out.`,
    );
  }
  if (path.resolve(options.out) === path.resolve(options.file)) {
    throw new UsageError("--out names the file itself; the file is never written over.");
  }
  const folder = path.dirname(path.resolve(options.out));
  if (!existsSync(folder)) {
    throw new UsageError(`The folder ${folder} does not exist. Make it, or give another --out.`);
  }
  const bytes = await readFile(options.file).catch(() => {
    throw new UsageError(
      `${options.file} can't be read. Check the name and whether it may be opened.`,
    );
  });
  domInNode();
  addExcelFunctions();
  const opened = await openWorkbook(path.basename(options.file), new Uint8Array(bytes));
  openInClient({ grid: opened.grid, locale: options.locale === "en" ? "en-US" : "zh-CN" });
  const { table, mapping, assembled, settings, report } =
    await readList(options).catch(saidOfTheList);
  const { analysis } = report;
  const { locale } = options;
  say(verdictSentence(locale, analysis.overall, settings.margin));
  if (analysis.within && options.within) {
    const heading = table.headers[mapping[options.within]!]!;
    say(compositionSentence(locale, analysis.overall, analysis.within, heading));
    say(verdictSentence(locale, analysis.within, settings.margin));
  }
  const result = await excelWorkbook.write(
    {
      ...{ table, mapping, analysis, settings, locale },
      leftOut: leftOutOf({ table, mapping, assembled }),
      ...{ decisions: [], base: new Map(), meeting: noRecord, minutes: null },
    },
    {},
  );
  await writeFile(options.out, await saveWorkbook(opened));
  const moved = analysis.suggestions.filter(
    ({ original, suggested }) => original !== suggested,
  ).length;
  const sheets = opened.grid.sheets().map(({ name }) => name);
  say(
    `${String(analysis.people.length)} people read, ${String(moved)} suggestions. Sheets: ${sheets.join(", ")}.`,
  );
  say(`Written to ${options.out}${result.undoable ? "; the add-in can take it back" : ""}.`);
}

let host: OfficeHost | null = null;

/** Microsoft's client is loaded once a process; afterwards it is given another workbook. */
function openInClient(options: HostOptions): void {
  if (host === null) loadClient((host = createOfficeHost(options)));
  else host.reset(options);
}

/** What reading and analysing refuse is told in the pane's own sentences. */
function saidOfTheList(error: unknown): never {
  if (error instanceof WorkbookError) throw new ListError(message("en", `trouble.${error.code}`));
  if (error instanceof EngineError) throw new ListError(message("en", `refusal.${error.code}`));
  throw error;
}

function outcomeOf(error: unknown): { readonly code: number; readonly sentence: string } {
  if (error instanceof UsageError) return { code: 1, sentence: `${error.message}\nSee --help.` };
  if (error instanceof FileError) {
    return {
      code: 2,
      sentence: filled(pageWords["en-US"].problems[error.code], { detail: error.detail }),
    };
  }
  if (error instanceof ListError) return { code: 3, sentence: error.message };
  if (error instanceof WorkbookError)
    return { code: 4, sentence: message("en", `trouble.${error.code}`) };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 4, sentence: `Nothing was written: ${reason}` };
}
