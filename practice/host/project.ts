import { HostError } from "./HostError";
import { classOf, isSupported, memberOf, wireName } from "./registry";
import type { QueryInfo } from "./Request";
import type { Session } from "./Session";
import type { Target } from "./Target";

/** Names to load, as a tree: `format/fill/color` is {format: {fill: {color: {}}}}. */
interface Names {
  [name: string]: Names;
}

/** What `load` asked for, as the client reads it: values by their wire names, items of collections under `_Items`. */
export function project(target: Target, query: QueryInfo, session: Session): unknown {
  const names: Names = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) plant(names, path);
  return loaded(target, names, session, query);
}

function plant(names: Names, path: string): void {
  let at = names;
  for (const part of path.split("/")) {
    if (part === "items" || part === "") continue;
    at = at[part] ??= {};
  }
}

function loaded(target: Target, names: Names, session: Session, query: QueryInfo = {}): unknown {
  const { items, identity } = classOf(target);
  const value: Record<string, unknown> = { ...identity?.(target as never, session) };
  if (items) {
    const from = query.Skip ?? 0;
    const shown = items(target as never, session).slice(from, from + (query.Top ?? Infinity));
    value["_Items"] = shown.map((item) => loaded(item, itemNames(names), session));
    // Values of the collection itself are loaded only when asked for by name.
    for (const name of Object.keys(names))
      if (isOwn(target, name)) add(value, target, name, names, session);
    return value;
  }
  for (const name of namesOf(target, names, session)) add(value, target, name, names, session);
  return value;
}

const OWN_NAMES = new Set(["count"]);
const isOwn = (target: Target, name: string): boolean =>
  OWN_NAMES.has(name) && name in classOf(target).members;
const itemNames = (names: Names): Names =>
  Object.fromEntries(Object.entries(names).filter(([name]) => !OWN_NAMES.has(name)));

function add(
  value: Record<string, unknown>,
  target: Target,
  name: string,
  names: Names,
  session: Session,
): void {
  const member = memberOf(classOf(target), target.type, name, session);
  if (member.kind === "scalar") value[wireName(name)] = member.get(target as never, session);
  else if (member.kind === "link") {
    const next = member.follow(target as never, session);
    value[wireName(name)] = next && loaded(next, names[name] ?? {}, session);
  } else throw new HostError("InvalidArgument", `${target.type}.${name} cannot be loaded`);
}

// The names asked for; none, or "*", asks for every value the declared floor has.
function namesOf(target: Target, names: Names, session: Session): readonly string[] {
  const asked = Object.keys(names).filter(
    (name) => name !== "*" && name !== "$all" && name !== "$none",
  );
  if ("$none" in names || (asked.length > 0 && !("*" in names) && !("$all" in names))) return asked;
  const members = Object.entries(classOf(target).members);
  const values = members.filter(
    ([, member]) => member.kind === "scalar" && isSupported(member.since, session),
  );
  return [...new Set([...values.map(([name]) => name), ...asked])];
}
