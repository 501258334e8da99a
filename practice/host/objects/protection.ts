import { bag } from "../args";
import { HostError } from "../HostError";
import { define, method, scalar, type AnyClass } from "../HostClass";
import type { Json } from "../Records";
import type { Session } from "../Session";
import type { SheetTarget, Target } from "../Target";

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

export const PROTECTION_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["WorkbookProtection", WORKBOOK_PROTECTION],
  ["WorksheetProtection", SHEET_PROTECTION],
];
