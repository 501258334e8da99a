import type { Args, Member } from "./HostClass";
import { HostError } from "./HostError";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type Request,
  type Response,
  type Result,
} from "./Request";
import { project } from "./project";
import { classOf, memberOf, memberName } from "./registry";
import type { Session } from "./Session";
import type { Target } from "./Target";

/** Where a failing action was. */
interface Failure {
  readonly error: HostError;
  readonly index: number;
  readonly location: string;
}

/**
 * Carries out the actions of one `context.sync()` in order and answers each. It stops at the first that fails; what was
 * done before it stays done, for Office.js promises no rollback.
 * @param limit carries out only that many actions
 */
export function processRequest(request: Request, session: Session, limit = Infinity): Response {
  const objects = new Map<number, Target | null>();
  const kept = new Map<number, unknown>();
  const results: Result[] = [];
  let failure: Failure | null = null;
  for (const [index, action] of request.Actions.slice(0, limit).entries()) {
    const run = { request, session, objects, kept };
    try {
      results.push({ ActionId: action.Id, Value: perform(action, run) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failure = { error, index, location: locationOf(action, run) };
      break;
    }
  }
  return failure ? { Error: errorOf(failure), Results: results } : { Results: results };
}

export function errorOf({ error, index, location }: Failure): NonNullable<Response["Error"]> {
  return {
    Code: error.code,
    Message: error.message,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
    Location: location,
  };
}

interface Run {
  readonly request: Request;
  readonly session: Session;
  readonly objects: Map<number, Target | null>;
  /** References given to the client in this request, by object path; a later answer about the object repeats them. */
  readonly kept: Map<number, unknown>;
}

function perform(action: Action, run: Run): unknown {
  const { session } = run;
  if (action.ActionType === ACTION.trace) return null;
  const target = resolve(action.ObjectPathId, run);
  // Whatever is asked of a null object is answered by null.
  if (target === null) return null;
  switch (action.ActionType) {
    case ACTION.instantiate:
      // The client instantiates a range once more after it asked to keep it, to learn its reference.
      return Object.assign(
        {},
        classOf(target).identity?.(target as never, session),
        run.kept.get(action.ObjectPathId),
      );
    case ACTION.query:
    case ACTION.queryAsJson:
      return query(target, action, run);
    case ACTION.method:
      return keepReference(
        action,
        answer(call(target, action.Name, argsOf(action.ArgumentInfo, run), session), session),
        run,
      );
    case ACTION.setProperty:
      put(target, action.Name, argsOf(action.ArgumentInfo, run)[0], session);
      return null;
    case ACTION.update:
      return update(target, action, session);
    default:
      throw new HostError("InvalidRequest", `Action type ${String(action.ActionType)}`);
  }
}

function update(target: Target, { ObjectState = {} }: Action, session: Session): null {
  for (const [name, value] of Object.entries(ObjectState)) put(target, name, value, session);
  return null;
}

// The client takes an object's reference from an answer about its properties.
function query(target: Target, action: Action, { session, kept }: Run): unknown {
  const answered = project(target, action.QueryInfo ?? {}, session);
  return Object.assign({}, kept.get(action.ObjectPathId), answered);
}

function keepReference(action: Action, value: unknown, run: Run): unknown {
  if (action.Name === "_KeepReference") run.kept.set(action.ObjectPathId, value);
  return value;
}

// A method may answer an object where its value is asked for; the client then gets what identifies it.
function answer(value: unknown, session: Session): unknown {
  if (value === undefined) return null;
  return isTarget(value) ? (classOf(value).identity?.(value as never, session) ?? {}) : value;
}

const isTarget = (value: unknown): value is Target =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string" &&
  !Array.isArray(value);

function resolve(id: number, run: Run): Target | null {
  const known = run.objects.get(id);
  if (known !== undefined) return known;
  const object = follow(id, run);
  run.objects.set(id, object);
  return object;
}

function follow(id: number, run: Run): Target | null {
  const path = run.request.ObjectPaths[String(id)];
  if (!path) throw new HostError("InvalidRequest", `No object path ${String(id)}`);
  switch (path.ObjectPathType) {
    case PATH.root:
      return { type: "Workbook" };
    case PATH.service:
      return { type: path.Name };
    case PATH.reference:
      return run.session.found(run.session.references.get(path.Name), path.Name);
    case PATH.nullObject:
      return null;
    default: {
      const parent = resolve(path.ParentObjectPathId ?? 0, run);
      if (parent === null) return null;
      const args = argsOf(path.ArgumentInfo, run);
      if (path.ObjectPathType === PATH.property) return step(parent, path.Name, run.session);
      if (path.ObjectPathType === PATH.indexer) return item(parent, args[0], run.session);
      return asTarget(call(parent, path.Name, args, run.session), path.Name);
    }
  }
}

function asTarget(value: unknown, name: string): Target | null {
  if (value === null || isTarget(value)) return value;
  throw new HostError("InvalidRequest", `${name} gives no object`);
}

function item(parent: Target, key: unknown, session: Session): Target {
  const { item: find } = classOf(parent);
  if (!find) throw new HostError("ApiNotFound", `${parent.type} has no items`);
  session.used.add(`${parent.type}.getItem`);
  return session.found(find(parent as never, key, session), key);
}

function step(parent: Target, name: string, session: Session): Target | null {
  const member = expect(parent, name, "link", session);
  return member.follow(parent as never, session);
}

function call(target: Target, name: string, args: Args, session: Session): unknown {
  if (/^_(Unr|R)egister/.test(name)) return register(target, name, session);
  return expect(target, name, "method", session).call(target as never, args, session);
}

function put(target: Target, name: string, value: unknown, session: Session): void {
  const member = expect(target, name, "scalar", session);
  if (!member.put)
    throw new HostError("InvalidOperation", `${target.type}.${memberName(name)} is read-only`);
  member.put(target as never, value, session);
}

// Counts a handler in or out. The client names the event in the method, as in `_RegisterDataChangedEvent`.
function register(target: Target, name: string, session: Session): null {
  const add = name.startsWith("_Register");
  const words = name.replace(/^_(Unr|R)egister/, "").replace(/^Event|Event$/g, "");
  const member = expect(
    target,
    `on${words === "DataChanged" ? "Changed" : words}`,
    "event",
    session,
  );
  const key = `${String(member.eventType)}/${member.id(target as never)}`;
  session.handlers.set(key, Math.max(0, (session.handlers.get(key) ?? 0) + (add ? 1 : -1)));
  return null;
}

function expect<K extends Member<never>["kind"]>(
  target: Target,
  name: string,
  kind: K,
  session: Session,
): Extract<Member<never>, { kind: K }> {
  const member = memberOf(classOf(target), target.type, name, session);
  if (member.kind !== kind)
    throw new HostError("InvalidRequest", `${target.type}.${memberName(name)} is no ${kind}`);
  return member as Extract<Member<never>, { kind: K }>;
}

function argsOf(info: ArgumentInfo | undefined, run: Run): Args {
  const replaced = (value: unknown, ids: unknown): unknown => {
    if (typeof ids === "number" && ids !== 0) return resolve(ids, run);
    if (Array.isArray(value) && Array.isArray(ids))
      return value.map((one: unknown, index) => replaced(one, ids[index]));
    return value;
  };
  return (info?.Arguments ?? []).map((value, index) =>
    replaced(value, info?.ReferencedObjectPathIds?.[index]),
  );
}

function locationOf(action: Action, run: Run): string {
  const path = run.request.ObjectPaths[String(action.ObjectPathId)];
  const object = run.objects.get(action.ObjectPathId);
  const name = memberName(action.Name === "" ? (path?.Name ?? "") : action.Name);
  return [object?.type, name].filter(Boolean).join(".");
}
