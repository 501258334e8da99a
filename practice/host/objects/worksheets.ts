import { cellAt, WHOLE_SHEET } from "../areas";
import { flag, index, oneOf, text, whole } from "../args";
import { HostError } from "../HostError";
import {
  define,
  event,
  link,
  method,
  scalar,
  type AnyClass,
  type Member,
  collectionMembers,
} from "../HostClass";
import { EVENT } from "../events";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { locate, range, sheetId } from "./locate";
import { color } from "./rangeFormat";
import { requireStructure } from "./writing";
import {
  worksheet,
  requireName,
  add,
  visibleOnes,
  requireAnotherVisible,
  remove,
  put,
} from "./worksheetEdits";

const all = (_: Target, { grid }: Session): RecordTarget[] =>
  grid.sheets().map(({ id }) => worksheet(id));

function find(_: Target, key: unknown, session: Session): RecordTarget | null {
  const id = sheetId(key, session);
  return id === null ? null : worksheet(id);
}

const WORKBOOK_ID = "Workbook";

/** The nearest sheet to one side, or null. */
function neighbour(
  { id }: RecordTarget,
  step: 1 | -1,
  visibleOnly: unknown,
  session: Session,
): RecordTarget | null {
  const sheets = visibleOnly === true ? visibleOnes(session) : session.grid.sheets();
  const next = sheets[sheets.findIndex((sheet) => sheet.id === id) + step];
  return next ? worksheet(next.id) : null;
}

function usedRange({ id }: RecordTarget, valuesOnly: unknown, { grid }: Session): Target | null {
  const area = grid.usedArea(id, valuesOnly === true);
  return area && range(id, area);
}

function getRange({ id }: RecordTarget, address: unknown, session: Session): Target {
  if (address === null || address === undefined || address === "") return range(id, WHOLE_SHEET);
  const given = text(address, "address");
  const found = locate(given, id, session);
  if (!found) throw new HostError("InvalidArgument", `No range at ${given}`);
  if (found.sheet !== id) throw new HostError("InvalidArgument", `${given} is on another sheet`);
  return found;
}

/** A part of a sheet that is its own object. */
const part =
  (type: string) =>
  (target: RecordTarget): Target =>
    ({ type, sheet: target.id }) as Target;

export const own = (
  name: keyof typeof EVENT,
  since: "1.7" | "1.8" | "1.9" | "1.10" | "1.11" | "1.14",
): Member<RecordTarget> => event(since, EVENT[name], ({ id }) => id);

const any = (
  name: keyof typeof EVENT,
  since: "1.7" | "1.8" | "1.9" | "1.10" | "1.11" | "1.14",
): Member<Target> => event(since, EVENT[name], () => WORKBOOK_ID);

const WORKSHEET = define<RecordTarget>({
  identity: ({ id }, session) => ({ Id: session.sheet(id).id }),
  members: {
    id: scalar("1.1", ({ id }) => id),
    name: scalar(
      "1.1",
      ({ id }, session) => session.sheet(id).name,
      put("name", (value, { id }, session) => requireName(value, session, id)),
    ),
    position: scalar(
      "1.1",
      ({ id }, { grid }) => grid.sheets().findIndex((sheet) => sheet.id === id),
      ({ id }, value, session) => {
        requireStructure(session);
        const position = index(value, "position");
        if (position >= session.grid.sheets().length)
          throw new HostError("InvalidArgument", "There are not so many sheets");
        session.apply({ kind: "setSheet", id, set: {}, position });
      },
    ),
    visibility: scalar(
      "1.1",
      ({ id }, session) => session.sheet(id).visibility,
      put("visibility", (value, { id }, session) => {
        const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
        if (visibility !== "Visible") requireAnotherVisible(id, session);
        return visibility;
      }),
    ),
    tabColor: scalar(
      "1.7",
      ({ id }, session) => session.sheet(id).tabColor,
      put("tabColor", (value) => (value === "" ? "" : color(value, "tabColor"))),
    ),
    showGridlines: scalar(
      "1.8",
      ({ id }, session) => session.sheet(id).gridlines,
      put("gridlines", (value) => flag(value, "showGridlines")),
    ),
    showHeadings: scalar(
      "1.8",
      ({ id }, session) => session.sheet(id).headings,
      put("headings", (value) => flag(value, "showHeadings")),
    ),
    // The client reads showGridlines but writes Gridlines, and headings alike.
    gridlines: scalar(
      "internal",
      ({ id }, session) => session.sheet(id).gridlines,
      put("gridlines", (value) => flag(value, "showGridlines")),
    ),
    headings: scalar(
      "internal",
      ({ id }, session) => session.sheet(id).headings,
      put("headings", (value) => flag(value, "showHeadings")),
    ),
    standardHeight: scalar("1.7", () => 15),
    tables: link("1.1", part("TableCollection")),
    charts: link("1.1", part("ChartCollection")),
    names: link("1.4", part("NamedItemCollection")),
    protection: link("1.2", part("WorksheetProtection")),
    freezePanes: link("1.7", part("WorksheetFreezePanes")),
    pageLayout: link("1.9", part("PageLayout")),
    autoFilter: link("1.9", ({ id }) => ({ type: "AutoFilter", id, sheet: id }) as Target),
    comments: link("1.10", part("CommentCollection")),
    customProperties: link("1.12", part("WorksheetCustomPropertyCollection")),
    activate: method("1.1", ({ id }, _args, session) => {
      if (session.sheet(id).visibility !== "Visible")
        throw new HostError("InvalidOperation", "The sheet is hidden");
      session.apply({ kind: "activate", sheet: id });
    }),
    delete: method("1.1", (target, _args, session) => remove(target, session)),
    calculate: method("1.6", ({ id }, _args, { grid }) => grid.recalculate(id)),
    getCell: method("1.1", ({ id }, [row, column]) =>
      range(id, cellAt(whole(row, "row"), whole(column, "column"))),
    ),
    getRange: method("1.1", (target, [address], session) => getRange(target, address, session)),
    getRangeByIndexes: method("1.7", ({ id }, [row, column, rows, columns]) =>
      range(id, {
        row: index(row, "startRow"),
        column: index(column, "startColumn"),
        rows: index(rows, "rowCount"),
        columns: index(columns, "columnCount"),
      }),
    ),
    getUsedRange: method(
      "1.1",
      (target, [valuesOnly], session) =>
        usedRange(target, valuesOnly, session) ?? range(target.id, cellAt(0, 0)),
    ),
    getUsedRangeOrNullObject: method("1.4", (target, [valuesOnly], session) =>
      usedRange(target, valuesOnly, session),
    ),
    getNext: method("1.5", (target, [visible], session) =>
      session.found(neighbour(target, 1, visible, session), "next sheet"),
    ),
    getNextOrNullObject: method("1.5", (target, [visible], session) =>
      neighbour(target, 1, visible, session),
    ),
    getPrevious: method("1.5", (target, [visible], session) =>
      session.found(neighbour(target, -1, visible, session), "previous sheet"),
    ),
    getPreviousOrNullObject: method("1.5", (target, [visible], session) =>
      neighbour(target, -1, visible, session),
    ),
    onChanged: own("changed", "1.7"),
    onActivated: own("activated", "1.7"),
    onDeactivated: own("deactivated", "1.7"),
    onSelectionChanged: own("selectionChanged", "1.7"),
    onCalculated: own("calculated", "1.8"),
    onFormatChanged: own("formatChanged", "1.9"),
    onRowSorted: own("rowSorted", "1.10"),
    onRowHiddenChanged: own("rowHiddenChanged", "1.11"),
    onProtectionChanged: own("protectionChanged", "1.14"),
  },
});

const WORKSHEETS = define<Target>({
  items: all,
  item: find,
  members: {
    ...collectionMembers<Target>({ getItem: "1.1", orNull: "1.4" }, all, find),
    getCount: method(
      "1.4",
      (_target, [visible], session) =>
        (visible === true ? visibleOnes(session) : session.grid.sheets()).length,
    ),
    add: method("1.1", (_target, [name], session) => add(name, session)),
    getActiveWorksheet: method("1.1", (_target, _args, { grid }) => worksheet(grid.activeSheet())),
    getFirst: method("1.5", (_target, [visible], session) =>
      worksheet((visible === true ? visibleOnes(session) : session.grid.sheets())[0]!.id),
    ),
    getLast: method("1.5", (_target, [visible], session) =>
      worksheet((visible === true ? visibleOnes(session) : session.grid.sheets()).at(-1)!.id),
    ),
    onChanged: any("changed", "1.9"),
    onActivated: any("activated", "1.7"),
    onDeactivated: any("deactivated", "1.7"),
    onAdded: any("sheetAdded", "1.7"),
    onDeleted: any("sheetDeleted", "1.7"),
    onSelectionChanged: any("selectionChanged", "1.9"),
    onCalculated: any("calculated", "1.8"),
    onFormatChanged: any("formatChanged", "1.9"),
    onRowSorted: any("rowSorted", "1.10"),
    onRowHiddenChanged: any("rowHiddenChanged", "1.11"),
    onProtectionChanged: any("protectionChanged", "1.14"),
  },
});

export const WORKSHEET_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["Worksheet", WORKSHEET],
  ["WorksheetCollection", WORKSHEETS],
];
