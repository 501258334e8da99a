import { scalar, type ApiSet, type Member } from "../HostClass";
import type { Json } from "../Records";
import type { Session } from "../Session";
import type { Target } from "../Target";

/** Reads and writes one named value of a bag of options. */
export interface OptionBag<T> {
  readonly get: (target: T, path: string, session: Session) => Json | undefined;
  readonly put: (target: T, path: string, value: Json, session: Session) => void;
}

/** A value kept by its name, as it was set; its default until then. */
export type Field = readonly [
  since: ApiSet,
  initial: Json,
  check?: (value: unknown, name: string) => Json,
];

/** Members that are nothing but values to keep. */
export function fields<T extends Target>(
  bag: OptionBag<T>,
  table: Readonly<Record<string, Field>>,
): Record<string, Member<T>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, [since, initial, check]]): [string, Member<T>] => [
      name,
      scalar<T>(
        since,
        (target, session) => bag.get(target, name, session) ?? initial,
        (target, value, session) =>
          bag.put(target, name, check ? check(value, name) : (value as Json), session),
      ),
    ]),
  );
}
