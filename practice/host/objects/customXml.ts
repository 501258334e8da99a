import { text } from "../args";
import { HostError } from "../HostError";
import { define, method, scalar, collectionMembers } from "../HostClass";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";

/** Custom XML parts, all or those of one namespace. */
interface PartsTarget extends Target {
  readonly namespace?: string;
}

const parts = ({ namespace }: PartsTarget, { grid }: Session): RecordTarget[] =>
  grid
    .list("xmlParts")
    .filter((one) => namespace === undefined || one.namespace === namespace)
    .map(({ id }) => ({ type: "CustomXmlPart", id }));

const part = (target: PartsTarget, key: unknown, session: Session): RecordTarget | null =>
  parts(target, session).find(({ id }) => id === key) ?? null;

/** The namespace an XML text declares on its root element; without one it is empty. */
function namespaceOf(xml: unknown): string {
  const given = text(xml, "xml");
  const root = /^\s*(?:<\?[^>]*\?>\s*)?<([\w:.-]+)([^>]*)>/.exec(given);
  if (!root || !new RegExp(`(</${root[1]!}\\s*>|/>)\\s*$`).test(given))
    throw new HostError("InvalidArgument", "The XML is not well-formed");
  return /\sxmlns\s*=\s*["']([^"']*)["']/.exec(root[2]!)?.[1] ?? "";
}

const PART_SETS = { getItem: "1.5", getCount: "1.5", orNull: "1.5" } as const;

export const PARTS = define<PartsTarget>({
  items: parts,
  item: part,
  members: {
    ...collectionMembers<PartsTarget>(PART_SETS, parts, part),
    add: method("1.5", (_target, [xml], session) => {
      const id = `{X${session.freshId("")}}`;
      const namespace = namespaceOf(xml);
      session.apply({ kind: "put", of: "xmlParts", record: { id, namespace, xml: String(xml) } });
      return { type: "CustomXmlPart", id };
    }),
    getByNamespace: method("1.5", (_target, [namespace]) => ({
      type: "CustomXmlPartScopedCollection",
      namespace: text(namespace, "namespaceUri"),
    })),
  },
});

/** The one item of a scoped collection, where there is exactly one. */
function only(target: PartsTarget, session: Session): RecordTarget | null {
  const all = parts(target, session);
  return all.length === 1 ? all[0]! : null;
}

export const SCOPED_PARTS = define<PartsTarget>({
  items: parts,
  item: part,
  members: {
    ...collectionMembers<PartsTarget>(PART_SETS, parts, part),
    getOnlyItem: method("1.5", (target, _args, session) => {
      const item = only(target, session);
      if (!item) throw new HostError("GeneralException", "There is not exactly one item");
      return item;
    }),
    getOnlyItemOrNullObject: method("1.5", (target, _args, session) => only(target, session)),
  },
});

const xmlOf = ({ id }: RecordTarget, session: Session) =>
  session.found(session.grid.get("xmlParts", id), id);

export const PART = define<RecordTarget>({
  identity: ({ id }) => ({ Id: id }),
  members: {
    id: scalar("1.5", ({ id }) => id),
    namespaceUri: scalar("1.5", (target, session) => xmlOf(target, session).namespace),
    getXml: method("1.5", (target, _args, session) => xmlOf(target, session).xml),
    setXml: method("1.5", ({ id }, [xml], session) =>
      session.apply({
        kind: "put",
        of: "xmlParts",
        record: { id, namespace: namespaceOf(xml), xml: String(xml) },
      }),
    ),
    delete: method("1.5", ({ id }, _args, session) =>
      session.apply({ kind: "remove", of: "xmlParts", id }),
    ),
  },
});
