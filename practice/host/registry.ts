import type { AnyClass, ApiSet, Member } from "./HostClass";
import { HostError } from "./HostError";
import { HOST_CLASSES } from "./hostClasses";
import type { Session } from "./Session";
import type { Target } from "./Target";

/** The class of an object; ApiNotFound where the host has none. */
export function classOf(target: Target): AnyClass {
  const found = HOST_CLASSES.get(target.type);
  if (!found) throw new HostError("ApiNotFound", `This host has no ${target.type}`);
  return found;
}

/** A member's name as the client's users write it: `GetRange` on the wire is `getRange`. */
export const memberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const isSupported = (since: ApiSet, session: Session): boolean =>
  since === "internal" || Number(since.slice(2)) <= session.apiFloor;

/** A member by its wire or user name; ApiNotFound, naming it, where the host lacks it or its floor is lower. */
export function memberOf(
  host: AnyClass,
  type: string,
  name: string,
  session: Session,
): Member<never> {
  const key = memberName(name);
  const found = Object.hasOwn(host.members, key) ? host.members[key] : undefined;
  if (!found) throw new HostError("ApiNotFound", `This host does not know ${type}.${key}`);
  if (!isSupported(found.since, session)) {
    throw new HostError(
      "ApiNotFound",
      `${type}.${key} is ExcelApi ${found.since}, above the declared 1.${String(session.apiFloor)}`,
    );
  }
  session.used.add(`${type}.${key}`);
  return found;
}
