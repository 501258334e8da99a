import type { Session } from "./Session";
import type { Target } from "./Target";

/** Arguments of a call; objects of the client arrive as targets. */
export type Args = readonly unknown[];

/** The ExcelApi requirement set a member came with, such as "1.9"; "internal" members are the client's own. */
export type ApiSet = `1.${number}` | "internal";

/** A property that is a value. `load()` without names loads every one the declared floor has. */
export interface Scalar<T> {
  readonly kind: "scalar";
  readonly since: ApiSet;
  readonly get: (target: T, session: Session) => unknown;
  readonly put?: ((target: T, value: unknown, session: Session) => void) | undefined;
}

/** A property that is another object; null is a null object. */
export interface Link<T> {
  readonly kind: "link";
  readonly since: ApiSet;
  readonly follow: (target: T, session: Session) => Target | null;
}

/** A method; it answers another object, a value, or nothing. */
export interface Method<T> {
  readonly kind: "method";
  readonly since: ApiSet;
  readonly call: (target: T, args: Args, session: Session) => unknown;
}

/** An event; `eventType` is the number of its messages, `id` gives what the client listens to. */
export interface EventMember<T> {
  readonly kind: "event";
  readonly since: ApiSet;
  readonly eventType: number;
  readonly id: (target: T) => string;
}

export type Member<T> = Scalar<T> | Link<T> | Method<T> | EventMember<T>;

export interface HostClass<T> {
  /** What lets the client find the object again; an empty answer leaves it to its path. */
  readonly identity?: (target: T, session: Session) => Readonly<Record<string, unknown>>;
  /** Objects of a collection, in order. */
  readonly items?: (target: T, session: Session) => readonly Target[];
  /** The object of a collection with this name, id or key, or null. */
  readonly item?: (target: T, key: unknown, session: Session) => Target | null;
  readonly members: Readonly<Record<string, Member<T>>>;
}

/** A class whose targets are of any type; the registry holds these. */
export type AnyClass = HostClass<never>;

export function scalar<T>(since: ApiSet, get: Scalar<T>["get"], put?: Scalar<T>["put"]): Scalar<T> {
  return { kind: "scalar", since, get, put };
}

export function link<T>(since: ApiSet, follow: Link<T>["follow"]): Link<T> {
  return { kind: "link", since, follow };
}

export function method<T>(since: ApiSet, call: Method<T>["call"]): Method<T> {
  return { kind: "method", since, call };
}

export function event<T>(
  since: ApiSet,
  eventType: number,
  id: EventMember<T>["id"],
): EventMember<T> {
  return { kind: "event", since, eventType, id };
}

/** The members every collection has, for a class that tells its `items` and `item`. */
export function collectionMembers<T>(
  sets: {
    readonly getItem?: ApiSet;
    readonly getItemAt?: ApiSet;
    readonly getCount?: ApiSet;
    readonly orNull?: ApiSet;
    readonly count?: ApiSet;
  },
  items: (target: T, session: Session) => readonly Target[],
  item: (target: T, key: unknown, session: Session) => Target | null,
): Record<string, Member<T>> {
  return {
    ...(sets.getItem && {
      getItem: method<T>(sets.getItem, (target, [key], session) =>
        session.found(item(target, key, session), key),
      ),
    }),
    ...(sets.getItemAt && {
      getItemAt: method<T>(sets.getItemAt, (target, [index], session) =>
        session.found(items(target, session)[Number(index)] ?? null, index),
      ),
    }),
    ...(sets.getCount && {
      getCount: method<T>(sets.getCount, (target, _args, session) => items(target, session).length),
    }),
    ...(sets.count && {
      count: scalar<T>(sets.count, (target, session) => items(target, session).length),
    }),
    ...(sets.orNull && {
      getItemOrNullObject: method<T>(sets.orNull, (target, [key], session) =>
        item(target, key, session),
      ),
    }),
  };
}

/** A class as the registry holds it. */
export const define = <T extends Target>(host: HostClass<T>): AnyClass => host;
