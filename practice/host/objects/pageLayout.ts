import { bag, oneOf } from "../args";
import { formatArea } from "../addresses";
import { LAST_COLUMN, LAST_ROW } from "../Cell";
import { HostError } from "../HostError";
import { define, link, method, type AnyClass, type Member } from "../HostClass";
import type { Json } from "../Records";
import type { Session } from "../Session";
import type { SheetTarget, Target } from "../Target";
import { range, rangeArgument } from "./locate";
import { fields, type OptionBag } from "./recordFields";

/** A part of a sheet's page setup; `prefix` leads its options' names. */
interface LayoutTarget extends SheetTarget {
  readonly prefix?: string;
}

const optionsOf = (sheet: string, { grid }: Session): Readonly<Record<string, Json>> =>
  grid.get("pageLayouts", sheet)?.options ?? {};

function set(sheet: string, options: Readonly<Record<string, Json>>, session: Session): void {
  const record = { id: sheet, options: { ...optionsOf(sheet, session), ...options } };
  session.apply({ kind: "put", of: "pageLayouts", record });
}

const OPTIONS: OptionBag<LayoutTarget> = {
  get: ({ sheet, prefix = "" }, path, session) => optionsOf(sheet, session)[prefix + path],
  put: ({ sheet, prefix = "" }, path, value, session) =>
    set(sheet, { [prefix + path]: value }, session),
};

const margin = (value: unknown, name: string): number => {
  if (typeof value === "number" && value >= 0) return value;
  throw new HostError("InvalidArgument", `${name} takes points`);
};

/** Excel's zoom: a scale of 10 to 400 per cent, or pages to fit. */
function zoom(value: unknown): Json {
  const { scale } = bag(value, "zoom");
  if (scale !== undefined && (typeof scale !== "number" || scale < 10 || scale > 400)) {
    throw new HostError("InvalidArgument", "scale takes 10 to 400");
  }
  return value as Json;
}

/** Sets a range as print area or titles; the address is kept without its sheet. */
const setRange = (name: string): Member<LayoutTarget> =>
  method("1.9", ({ sheet }, [given], session) => {
    const { area } = rangeArgument(given, sheet, session);
    const titles = {
      printTitleRows: { ...area, column: 0, columns: LAST_COLUMN },
      printTitleColumns: { ...area, row: 0, rows: LAST_ROW },
    };
    const kept = name in titles ? titles[name as keyof typeof titles] : area;
    set(sheet, { [name]: formatArea(kept) }, session);
  });

const kept = (name: string, sheet: string, session: Session) => {
  const address = optionsOf(sheet, session)[name];
  return typeof address === "string" ? rangeArgument(address, sheet, session) : null;
};

const getRange = (name: string, orNull: boolean): Member<LayoutTarget> =>
  method("1.9", ({ sheet }, _args, session) => {
    const found = kept(name, sheet, session);
    const shown =
      found && name === "printArea"
        ? ({ type: "RangeAreas", sheet, areas: [found.area] } as Target)
        : found && range(sheet, found.area);
    return orNull ? shown : session.found(shown, name);
  });

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const LAYOUT = define<LayoutTarget>({
  members: {
    ...fields(OPTIONS, {
      orientation: ["1.9", "Portrait"],
      paperSize: ["1.9", "Letter"],
      zoom: ["1.9", { scale: 100 }, zoom],
      centerHorizontally: ["1.9", false],
      centerVertically: ["1.9", false],
      topMargin: ["1.9", 54, margin],
      bottomMargin: ["1.9", 54, margin],
      leftMargin: ["1.9", 50.4, margin],
      rightMargin: ["1.9", 50.4, margin],
      headerMargin: ["1.9", 21.6, margin],
      footerMargin: ["1.9", 21.6, margin],
      printGridlines: ["1.9", false],
      printHeadings: ["1.9", false],
      printOrder: ["1.9", "DownThenOver"],
      printComments: ["1.9", "NoComments"],
      printErrors: ["1.9", "ErrorsAsDisplayed"],
      blackAndWhite: ["1.9", false],
      draftMode: ["1.9", false],
      firstPageNumber: ["1.9", ""],
    }),
    headersFooters: link("1.9", ({ sheet }) => ({ type: "HeaderFooterGroup", sheet }) as Target),
    setPrintArea: setRange("printArea"),
    setPrintTitleRows: setRange("printTitleRows"),
    setPrintTitleColumns: setRange("printTitleColumns"),
    getPrintArea: getRange("printArea", false),
    getPrintAreaOrNullObject: getRange("printArea", true),
    getPrintTitleRows: getRange("printTitleRows", false),
    getPrintTitleRowsOrNullObject: getRange("printTitleRows", true),
    getPrintTitleColumns: getRange("printTitleColumns", false),
    getPrintTitleColumnsOrNullObject: getRange("printTitleColumns", true),
    setPrintMargins: method("1.9", ({ sheet }, [unit, options], session) => {
      const points = POINTS[oneOf(unit, ["Points", "Inches", "Centimeters"], "unit")];
      const margins = Object.entries(bag(options, "marginOptions")).map(([side, value]) => [
        `${side}Margin`,
        margin(value, side) * points,
      ]);
      set(sheet, Object.fromEntries(margins) as Record<string, Json>, session);
    }),
  },
});

const GROUP = define<LayoutTarget>({
  members: {
    ...fields<LayoutTarget>(
      {
        get: (target, path, session) => OPTIONS.get(target, `headersFooters.${path}`, session),
        put: (target, path, value, session) =>
          OPTIONS.put(target, `headersFooters.${path}`, value, session),
      },
      { state: ["1.9", "Default"], useSheetMargins: ["1.9", true], useSheetScale: ["1.9", true] },
    ),
    defaultForAllPages: pages("defaultForAllPages"),
    evenPages: pages("evenPages"),
    firstPage: pages("firstPage"),
    oddPages: pages("oddPages"),
  },
});

function pages(name: string): Member<LayoutTarget> {
  return link(
    "1.9",
    ({ sheet }) => ({ type: "HeaderFooter", sheet, prefix: `headersFooters.${name}.` }) as Target,
  );
}

const HEADER_FOOTER = define<LayoutTarget>({
  members: fields(OPTIONS, {
    leftHeader: ["1.9", ""],
    centerHeader: ["1.9", ""],
    rightHeader: ["1.9", ""],
    leftFooter: ["1.9", ""],
    centerFooter: ["1.9", ""],
    rightFooter: ["1.9", ""],
  }),
});

export const PAGE_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["PageLayout", LAYOUT],
  ["HeaderFooterGroup", GROUP],
  ["HeaderFooter", HEADER_FOOTER],
];
