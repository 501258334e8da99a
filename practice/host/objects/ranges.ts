import { fullAddress } from "../addresses";
import type { Area } from "../Cell";
import { collectionMembers, define, link, method, scalar, type AnyClass } from "../HostClass";
import type { Session } from "../Session";
import type { RangeTarget, Target } from "../Target";
import { range } from "./locate";
import { RANGE_EDITS } from "./rangeEdits";
import { RANGE_MOVES } from "./rangeMoves";
import { RANGE_VALUES } from "./rangeValues";

const RANGE = define<RangeTarget>({
  // A range is found again by the reference the client asks for with _KeepReference.
  identity: () => ({}),
  members: { ...RANGE_VALUES, ...RANGE_MOVES, ...RANGE_EDITS },
});

interface AreasTarget extends Target {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

const each = ({ sheet, areas }: AreasTarget): RangeTarget[] =>
  areas.map((area) => range(sheet, area));

const RANGE_AREAS = define<AreasTarget>({
  members: {
    address: scalar("1.9", ({ sheet, areas }, session: Session) => {
      const { name } = session.sheet(sheet);
      return areas.map((area) => fullAddress(name, area)).join(",");
    }),
    areaCount: scalar("1.9", ({ areas }) => areas.length),
    cellCount: scalar("1.9", ({ areas }) =>
      areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    ),
    areas: link("1.9", (target) => ({ ...target, type: "RangeCollection" })),
    worksheet: link("1.9", ({ sheet }) => ({ type: "Worksheet", id: sheet }) as Target),
    // Several areas are one object for one request only; nothing is kept of them.
    _KeepReference: method("internal", () => ({})),
  },
});

const RANGE_COLLECTION = define<AreasTarget>({
  items: each,
  members: collectionMembers<AreasTarget>({ getItemAt: "1.9", getCount: "1.9" }, each, () => null),
});

export const RANGE_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["Range", RANGE],
  ["RangeAreas", RANGE_AREAS],
  ["RangeCollection", RANGE_COLLECTION],
];
