import { contains, intersection, overlaps, sameArea } from "../areas";
import { bag, flag } from "../args";
import type { Area } from "../Cell";
import { HostError } from "../HostError";
import { define, method, scalar, type AnyClass, type Member } from "../HostClass";
import type { Json, ValidationRecord } from "../Records";
import type { Session } from "../Session";
import type { Target } from "../Target";
import { requireRight } from "./writing";

interface AreaTarget extends Target {
  readonly sheet: string;
  readonly area: Area;
}

type Content = Pick<ValidationRecord, "rule" | "errorAlert" | "prompt" | "ignoreBlanks">;

const NONE: Content = {
  rule: {},
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
};

/** Excel.DataValidationType of each kind of rule. */
const TYPE_OF: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
};

/** What holds for every cell of the area; null where only some cells have it. */
function common({ sheet, area }: AreaTarget, { grid }: Session): Content | null {
  const touching = grid
    .list("validations")
    .filter((one) => one.sheet === sheet && one.areas.some((part) => overlaps(part, area)));
  if (touching.length === 0) return NONE;
  return touching.find((one) => one.areas.some((part) => contains(part, area))) ?? null;
}

/** An area without another: up to four areas around it. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Takes an area out of the validations there are. */
function cutOut({ sheet, area }: AreaTarget, session: Session): void {
  for (const record of session.grid.list("validations")) {
    if (record.sheet !== sheet || !record.areas.some((part) => overlaps(part, area))) continue;
    const areas = record.areas.flatMap((part) => without(part, area));
    if (areas.length > 0)
      session.apply({ kind: "put", of: "validations", record: { ...record, areas } });
    else session.apply({ kind: "remove", of: "validations", id: record.id });
  }
}

function set(target: AreaTarget, change: Partial<Content>, session: Session): void {
  requireRight(target.sheet, null, session);
  const { sheet, area } = target;
  const { rule, errorAlert, prompt, ignoreBlanks } = {
    ...NONE,
    ...common(target, session),
    ...change,
  };
  const same = session.grid
    .list("validations")
    .find((one) => one.sheet === sheet && one.areas.length === 1 && sameArea(one.areas[0]!, area));
  if (!same) cutOut(target, session);
  const id = same?.id ?? session.freshId("V");
  session.apply({
    kind: "put",
    of: "validations",
    record: { id, sheet, areas: [area], rule, errorAlert, prompt, ignoreBlanks },
  });
}

/** Excel takes one kind of rule; a list typed in may be 255 characters long. */
function ruleOf(value: unknown): Json {
  const rule = bag(value, "rule");
  const kinds = Object.keys(rule);
  const [kind = ""] = kinds;
  if (kinds.length !== 1 || !Object.hasOwn(TYPE_OF, kind)) {
    throw new HostError("InvalidArgument", `rule takes one of ${Object.keys(TYPE_OF).join(", ")}`);
  }
  const { source, formula, formula1 } = bag(rule[kind], kind);
  if (kind === "list") requireSource(source);
  else if (formula === undefined && formula1 === undefined) {
    throw new HostError("InvalidArgument", "The rule needs a formula");
  }
  return value as Json;
}

function requireSource(source: unknown): void {
  const typed = typeof source === "string" && !source.startsWith("=") ? source : null;
  if (source === undefined || source === "" || (typed?.length ?? 0) > 255) {
    throw new HostError("InvalidArgument", "A list needs a source of at most 255 characters");
  }
}

const part = <K extends keyof Content>(
  name: K,
  read: (value: unknown) => Content[K],
): Member<AreaTarget> =>
  scalar(
    "1.8",
    (target, session) => common(target, session)?.[name] ?? null,
    (target, value, session) => set(target, { [name]: read(value) }, session),
  );

const DATA_VALIDATION = define<AreaTarget>({
  members: {
    rule: part("rule", ruleOf),
    errorAlert: part("errorAlert", (value) => bag(value, "errorAlert") as Json),
    prompt: part("prompt", (value) => bag(value, "prompt") as Json),
    ignoreBlanks: part("ignoreBlanks", (value) => flag(value, "ignoreBlanks")),
    type: scalar("1.8", (target, session) => {
      const content = common(target, session);
      if (!content) return "Inconsistent";
      return TYPE_OF[Object.keys(content.rule as object)[0] ?? ""] ?? "None";
    }),
    clear: method("1.8", (target, _args, session) => {
      requireRight(target.sheet, null, session);
      cutOut(target, session);
    }),
  },
});

export const VALIDATION_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["DataValidation", DATA_VALIDATION],
];
