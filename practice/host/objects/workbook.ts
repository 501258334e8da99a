import { bag, flag, oneOf, text } from "../args";
import { HostError } from "../HostError";
import { define, link, method, scalar, type AnyClass } from "../HostClass";
import type { Json } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, SheetTarget, Target } from "../Target";
import { cellAt } from "../areas";
import { locate, range } from "./locate";

const to = (type: string) => (): Target => ({ type });

const selected = ({ grid }: Session) => {
  const { sheet, areas } = grid.selection();
  return range(sheet, areas[0] ?? cellAt(0, 0));
};

const WORKBOOK = define<Target>({
  members: {
    application: link("1.1", to("Application")),
    worksheets: link("1.1", to("WorksheetCollection")),
    tables: link("1.1", to("TableCollection")),
    names: link("1.1", to("NamedItemCollection")),
    settings: link("1.4", to("SettingCollection")),
    customXmlParts: link("1.5", to("CustomXmlPartCollection")),
    protection: link("1.7", to("WorkbookProtection")),
    comments: link("1.10", to("CommentCollection")),
    _Runtime: link("internal", to("Runtime")),
    name: scalar("1.7", (_target, { grid }) => grid.name),
    readOnly: scalar("1.8", (_target, { application }) => application.readOnly),
    isDirty: scalar(
      "1.9",
      (_target, { application }) => application.isDirty,
      (_target, value, { application }) => {
        application.isDirty = flag(value, "isDirty");
      },
    ),
    autoSave: scalar("1.9", () => false),
    getSelectedRange: method("1.1", (_target, _args, session) => {
      if (session.grid.selection().areas.length > 1)
        throw new HostError("InvalidSelection", "Several areas are selected");
      return selected(session);
    }),
    getSelectedRanges: method("1.9", (_target, _args, { grid }) => ({
      type: "RangeAreas",
      ...grid.selection(),
    })),
    getActiveCell: method("1.7", (_target, _args, session) => {
      const { sheet, area } = selected(session);
      return range(sheet, cellAt(area.row, area.column));
    }),
    // The client's own: the end of Excel.run, and the ranges of events.
    _RemoveReference: method(
      "internal",
      (_target, [id], { references }) => void references.delete(String(id)),
    ),
    _RemoveAllReferences: method("internal", (_target, _args, { references }) =>
      references.clear(),
    ),
    _GetReferenceCount: method("internal", (_target, _args, { references }) => references.size),
    _GetObjectByReferenceId: method("internal", (_target, [id], session) =>
      session.found(session.references.get(String(id)), id),
    ),
    _GetRangeForEventByReferenceId: method("internal", (_target, [id], session) =>
      session.found(session.references.get(String(id)), id),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: method(
      "internal",
      (_target, [id], { references }) => references.get(String(id)) ?? null,
    ),
    // Called when the shared runtime is ready for custom functions.
    _SetOsfControlContainerReadyForCustomFunctions: method("internal", () => null),
  },
});

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const APPLICATION = define<Target>({
  members: {
    calculationMode: scalar(
      "1.1",
      (_target, { application }) => application.calculationMode,
      (_target, value, { application }) => {
        application.calculationMode = oneOf(value, MODES, "calculationMode");
      },
    ),
    calculationState: scalar("1.9", () => "Done"),
    calculationEngineVersion: scalar("1.9", () => 191029),
    cultureInfo: link("1.11", to("CultureInfo")),
    decimalSeparator: scalar("1.11", (_target, { locale }) => separators(locale).decimal),
    thousandsSeparator: scalar("1.11", (_target, { locale }) => separators(locale).group),
    useSystemSeparators: scalar("1.11", () => true),
    calculate: method("1.1", (_target, [type], { grid }) => {
      oneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
      grid.recalculate();
    }),
    createWorkbook: method("1.8", (_target, [file], { application }) => {
      const given = file === undefined || file === null ? null : text(file, "base64File");
      application.made.push({ file: given, opened: false });
      return { type: "WorkbookCreated", id: String(application.made.length - 1) };
    }),
    _GetWorkbookCreatedById: method("1.8", (_target, [id]) => ({
      type: "WorkbookCreated",
      id: String(id),
    })),
    // The grid recalculates once a sync anyhow, and draws when it is done.
    suspendApiCalculationUntilNextSync: method("1.6", () => null),
    suspendScreenUpdatingUntilNextSync: method("1.9", () => null),
  },
});

/** Opens in a window of its own; the add-in stays with the workbook it is in. */
const WORKBOOK_CREATED = define<RecordTarget>({
  members: {
    id: scalar("1.8", ({ id }) => id),
    open: method("1.8", ({ id }, _args, session) => {
      session.found(session.application.made[Number(id)], id).opened = true;
    }),
  },
});

function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const part = (type: string, other: string) =>
    parts.find((one) => one.type === type)?.value ?? other;
  return { decimal: part("decimal", "."), group: part("group", ",") };
}

const CULTURE = define<Target>({
  members: {
    name: scalar("1.11", (_target, { locale }) => locale),
    numberFormat: link("1.11", to("NumberFormatInfo")),
    datetimeFormat: link("1.12", to("DatetimeFormatInfo")),
  },
});

const NUMBER_FORMAT = define<Target>({
  members: {
    numberDecimalSeparator: scalar("1.11", (_target, { locale }) => separators(locale).decimal),
    numberGroupSeparator: scalar("1.11", (_target, { locale }) => separators(locale).group),
  },
});

const DATE_FORMAT = define<Target>({
  members: {
    dateSeparator: scalar("1.12", () => "/"),
    longDatePattern: scalar("1.12", () => "yyyy-mm-dd"),
    shortDatePattern: scalar("1.12", () => "yyyy-mm-dd"),
    longTimePattern: scalar("1.12", () => "hh:mm:ss"),
    timeSeparator: scalar("1.12", () => ":"),
  },
});

const RUNTIME = define<Target>({
  members: {
    enableEvents: scalar(
      "1.8",
      (_target, { application }) => application.enableEvents,
      (_target, value, { application }) => {
        application.enableEvents = flag(value, "enableEvents");
      },
    ),
  },
});

/** Turns protection of a sheet or the workbook on and off. Simulated: the password is kept as it is. */
function protect(id: string, options: unknown, password: unknown, session: Session): void {
  if (session.grid.get("protections", id))
    throw new HostError("AccessDenied", "It is protected already");
  const given = options === null || options === undefined ? {} : bag(options, "options");
  const secret = typeof password === "string" && password !== "" ? password : null;
  session.apply({
    kind: "put",
    of: "protections",
    record: { id, password: secret, options: given as Record<string, Json> },
  });
}

function unprotect(id: string, password: unknown, session: Session): void {
  const record = session.grid.get("protections", id);
  if (!record) return;
  if (record.password !== null && record.password !== password) throw new HostError("BadPassword");
  session.apply({ kind: "remove", of: "protections", id });
}

const WORKBOOK_PROTECTION = define<Target>({
  members: {
    protected: scalar(
      "1.7",
      (_target, { grid }) => grid.get("protections", "workbook") !== undefined,
    ),
    protect: method("1.7", (_target, [password], session) =>
      protect("workbook", null, password, session),
    ),
    unprotect: method("1.7", (_target, [password], session) =>
      unprotect("workbook", password, session),
    ),
  },
});

const SHEET_PROTECTION = define<SheetTarget>({
  members: {
    protected: scalar("1.2", ({ sheet }, { grid }) => grid.get("protections", sheet) !== undefined),
    options: scalar(
      "1.2",
      ({ sheet }, { grid }) => grid.get("protections", sheet)?.options ?? null,
    ),
    protect: method("1.2", ({ sheet }, [options, password], session) =>
      protect(sheet, options, password, session),
    ),
    unprotect: method("1.7", ({ sheet }, [password], session) =>
      unprotect(sheet, password, session),
    ),
  },
});

/** Frozen rows and columns always start at the sheet's upper-left corner here. */
function freeze(sheet: string, rows: number, columns: number, session: Session): void {
  if (rows + columns === 0) session.apply({ kind: "remove", of: "freezes", id: sheet });
  else session.apply({ kind: "put", of: "freezes", record: { id: sheet, rows, columns } });
}

const count = (value: unknown): number => (typeof value === "number" && value > 0 ? value : 1);

const FREEZE = define<SheetTarget>({
  members: {
    freezeRows: method("1.7", ({ sheet }, [rows], session) =>
      freeze(sheet, count(rows), 0, session),
    ),
    freezeColumns: method("1.7", ({ sheet }, [columns], session) =>
      freeze(sheet, 0, count(columns), session),
    ),
    freezeAt: method("1.7", ({ sheet }, [frozen], session) => {
      const found =
        typeof frozen === "string"
          ? locate(frozen, sheet, session)
          : (frozen as ReturnType<typeof range> | null);
      if (!found) throw new HostError("InvalidArgument", text(frozen, "frozenRange"));
      const { row, column, rows, columns } = found.area;
      freeze(sheet, row + rows, column + columns, session);
    }),
    unfreeze: method("1.7", ({ sheet }, _args, session) => freeze(sheet, 0, 0, session)),
    getLocationOrNullObject: method("1.7", ({ sheet }, _args, session) => {
      const frozen = session.grid.get("freezes", sheet);
      if (!frozen) return null;
      const { rows, columns } = frozen;
      return range(sheet, {
        row: 0,
        column: 0,
        rows: rows || 1_048_576,
        columns: columns || 16_384,
      });
    }),
  },
});

export const WORKBOOK_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["Workbook", WORKBOOK],
  ["Application", APPLICATION],
  ["WorkbookCreated", WORKBOOK_CREATED],
  ["CultureInfo", CULTURE],
  ["NumberFormatInfo", NUMBER_FORMAT],
  ["DatetimeFormatInfo", DATE_FORMAT],
  ["Runtime", RUNTIME],
  ["WorkbookProtection", WORKBOOK_PROTECTION],
  ["WorksheetProtection", SHEET_PROTECTION],
  ["WorksheetFreezePanes", FREEZE],
];
