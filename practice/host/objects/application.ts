import { flag, oneOf, text } from "../args";
import { define, link, method, scalar, type AnyClass } from "../HostClass";
import type { RecordTarget, Target } from "../Target";

const to = (type: string) => (): Target => ({ type });

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
      const made = session.found(session.application.made[Number(id)], id);
      made.opened = true;
      session.application.openBeside(made.file);
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

export const APPLICATION_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["Application", APPLICATION],
  ["WorkbookCreated", WORKBOOK_CREATED],
  ["CultureInfo", CULTURE],
  ["NumberFormatInfo", NUMBER_FORMAT],
  ["DatetimeFormatInfo", DATE_FORMAT],
  ["Runtime", RUNTIME],
];
