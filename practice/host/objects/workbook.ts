import { flag } from "../args";
import { HostError } from "../HostError";
import { define, link, method, scalar, type AnyClass } from "../HostClass";
import type { Session } from "../Session";
import type { Target } from "../Target";
import { cellAt } from "../areas";
import { range } from "./locate";

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

export const WORKBOOK_CLASSES: readonly (readonly [string, AnyClass])[] = [["Workbook", WORKBOOK]];
