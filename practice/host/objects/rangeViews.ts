import { define, method, scalar, type AnyClass, type Member } from "../HostClass";
import type { Session } from "../Session";
import type { RangeTarget, Target } from "../Target";

/** What is seen of a range: its rows and columns without the hidden ones. */
interface ViewTarget extends Target {
  readonly type: "RangeView";
  readonly of: RangeTarget;
}

function seen(
  { of: { sheet, area } }: ViewTarget,
  axis: "rows" | "columns",
  session: Session,
): number {
  const [at, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return session.grid.extents(sheet, axis, at, count).filter(({ hidden }) => !hidden).length;
}

export const getVisibleView: Member<RangeTarget> = method("1.3", (of) => ({
  type: "RangeView",
  of,
}));

const RANGE_VIEW = define<ViewTarget>({
  members: {
    rowCount: scalar("1.3", (view, session) => seen(view, "rows", session)),
    columnCount: scalar("1.3", (view, session) => seen(view, "columns", session)),
  },
});

export const RANGE_VIEW_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["RangeView", RANGE_VIEW],
];
