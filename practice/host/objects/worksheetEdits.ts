import { text } from "../args";
import { HostError } from "../HostError";
import type { Sheet } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget } from "../Target";
import { sameName } from "./locate";
import { requireStructure } from "./writing";

export const worksheet = (id: string): RecordTarget => ({ type: "Worksheet", id });

/** Excel's rules for a sheet's name: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at the ends, not taken. */
export function requireName(name: unknown, session: Session, own?: string): string {
  const given = text(name, "name");
  if (
    given.length > 31 ||
    /[:\\/?*[\]]/.test(given) ||
    /^'|'$/.test(given) ||
    sameName("History", given)
  ) {
    throw new HostError("InvalidArgument", "Excel does not take this name for a sheet");
  }
  if (session.grid.sheets().some((sheet) => sheet.id !== own && sameName(sheet.name, given))) {
    throw new HostError("ItemAlreadyExists", "A sheet has this name already");
  }
  return given;
}

function freshName({ grid }: Session): string {
  const taken = new Set(grid.sheets().map(({ name }) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`sheet${String(n)}`)) n += 1;
  return `Sheet${String(n)}`;
}

export function add(name: unknown, session: Session): RecordTarget {
  requireStructure(session);
  const title =
    name === null || name === undefined || name === ""
      ? freshName(session)
      : requireName(name, session);
  const id = `{${session.freshId("")}-0000-4000-8000-${String(session.grid.sheets().length).padStart(12, "0")}}`;
  const sheet: Sheet = {
    id,
    name: title,
    visibility: "Visible",
    tabColor: "",
    gridlines: true,
    headings: true,
  };
  session.apply({ kind: "addSheet", sheet });
  return worksheet(id);
}

export const visibleOnes = ({ grid }: Session): readonly Sheet[] =>
  grid.sheets().filter(({ visibility }) => visibility === "Visible");

export function requireAnotherVisible(id: string, session: Session): void {
  if (visibleOnes(session).every((sheet) => sheet.id === id)) {
    throw new HostError("InvalidOperation", "A workbook needs one visible sheet");
  }
}

export function remove({ id }: RecordTarget, session: Session): void {
  requireStructure(session);
  const { visibility } = session.sheet(id);
  if (visibility === "VeryHidden")
    throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted");
  requireAnotherVisible(id, session);
  session.apply({ kind: "deleteSheet", id });
  for (const [reference, kept] of session.references)
    if (kept.sheet === id) session.references.delete(reference);
}

export function put<K extends keyof Omit<Sheet, "id">>(
  key: K,
  read: (value: unknown, target: RecordTarget, session: Session) => Sheet[K],
) {
  return (target: RecordTarget, value: unknown, session: Session): void => {
    if (key === "name" || key === "visibility") requireStructure(session);
    session.apply({
      kind: "setSheet",
      id: target.id,
      set: { [key]: read(value, target, session) },
    });
  };
}
