import { cellAt } from "../areas";
import { flag, text } from "../args";
import { HostError } from "../HostError";
import {
  collectionMembers,
  define,
  link,
  method,
  scalar,
  type AnyClass,
  type ApiSet,
} from "../HostClass";
import type { NoteRecord } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { range, rangeArgument } from "./locate";
import { requireRight } from "./writing";

/** Comments of one sheet, or of the workbook. */
interface CommentsTarget extends Target {
  readonly sheet?: string;
}

interface ReplyTarget extends RecordTarget {
  readonly reply: string;
}

/** Simulated: who the add-in's user is. */
const AUTHOR = "Evenhand user";

const recordOf = ({ id }: RecordTarget, session: Session): NoteRecord =>
  session.found(session.grid.get("notes", id), id);

const all = ({ sheet }: CommentsTarget, { grid }: Session): RecordTarget[] =>
  grid
    .list("notes")
    .filter((one) => one.kind === "comment" && (sheet === undefined || one.sheet === sheet))
    .map(({ id }) => ({ type: "Comment", id }));

function atCell(target: CommentsTarget, address: unknown, session: Session): RecordTarget | null {
  const { sheet, area } = rangeArgument(
    address,
    target.sheet ?? session.grid.activeSheet(),
    session,
  );
  const found = session.grid
    .list("notes")
    .find(
      (one) =>
        one.kind === "comment" &&
        one.sheet === sheet &&
        one.row === area.row &&
        one.column === area.column,
    );
  return found ? { type: "Comment", id: found.id } : null;
}

function add(
  target: CommentsTarget,
  [address, given]: readonly unknown[],
  session: Session,
): RecordTarget {
  const { sheet, area } = rangeArgument(
    address,
    target.sheet ?? session.grid.activeSheet(),
    session,
  );
  requireRight(sheet, "allowEditObjects", session);
  if (area.rows * area.columns !== 1)
    throw new HostError("InvalidArgument", "A comment stands on one cell");
  const taken = session.grid
    .list("notes")
    .some((one) => one.sheet === sheet && one.row === area.row && one.column === area.column);
  if (taken) throw new HostError("ItemAlreadyExists", "The cell has a note or comment");
  const id = `{C${session.freshId("")}}`;
  const { row, column } = area;
  const record: NoteRecord = {
    id,
    sheet,
    row,
    column,
    author: AUTHOR,
    content: text(given, "content"),
    kind: "comment",
    replies: [],
    resolved: false,
  };
  session.apply({ kind: "put", of: "notes", record });
  return { type: "Comment", id };
}

function put(target: RecordTarget, change: Partial<NoteRecord>, session: Session): void {
  const record = { ...recordOf(target, session), ...change };
  requireRight(record.sheet, "allowEditObjects", session);
  session.apply({ kind: "put", of: "notes", record });
}

function remove(target: RecordTarget, session: Session): void {
  requireRight(recordOf(target, session).sheet, "allowEditObjects", session);
  session.apply({ kind: "remove", of: "notes", id: target.id });
}

const place = (target: RecordTarget, session: Session) => {
  const { sheet, row, column } = recordOf(target, session);
  return range(sheet, cellAt(row, column));
};

const byId = (target: CommentsTarget, key: unknown, session: Session): RecordTarget | null =>
  all(target, session).find(({ id }) => id === key) ?? null;
const content = (since: ApiSet) =>
  scalar<RecordTarget>(
    since,
    (target, session) => recordOf(target, session).content,
    (target, value, session) => put(target, { content: text(value, "content") }, session),
  );

const COMMENTS = define<CommentsTarget>({
  items: all,
  item: byId,
  members: {
    ...collectionMembers<CommentsTarget>(
      { getItem: "1.10", getItemAt: "1.10", getCount: "1.10", orNull: "1.14" },
      all,
      byId,
    ),
    add: method("1.10", (target, args, session) => add(target, args, session)),
    getItemByCell: method("1.10", (target, [address], session) =>
      session.found(atCell(target, address, session), address),
    ),
  },
});

const COMMENT = define<RecordTarget>({
  identity: ({ id }) => ({ Id: id }),
  members: {
    id: scalar("1.10", ({ id }) => id),
    authorName: scalar("1.10", (target, session) => recordOf(target, session).author),
    content: content("1.10"),
    resolved: scalar(
      "1.11",
      (target, session) => recordOf(target, session).resolved,
      (target, value, session) => put(target, { resolved: flag(value, "resolved") }, session),
    ),
    replies: link("1.10", ({ id }) => ({ type: "CommentReplyCollection", id }) as Target),
    getLocation: method("1.10", (target, _args, session) => place(target, session)),
    delete: method("1.10", (target, _args, session) => remove(target, session)),
  },
});

const replies = (target: RecordTarget, session: Session): ReplyTarget[] =>
  recordOf(target, session).replies.map(({ id }) => ({
    type: "CommentReply",
    id: target.id,
    reply: id,
  }));
const reply = (target: RecordTarget, key: unknown, session: Session): ReplyTarget | null =>
  replies(target, session).find((one) => one.reply === key) ?? null;
const replyOf = (target: ReplyTarget, session: Session) =>
  session.found(
    recordOf(target, session).replies.find(({ id }) => id === target.reply),
    target.reply,
  );

const REPLIES = define<RecordTarget>({
  items: replies,
  item: reply,
  members: {
    ...collectionMembers<RecordTarget>(
      { getItem: "1.10", getItemAt: "1.10", getCount: "1.10", orNull: "1.14" },
      replies,
      reply,
    ),
    add: method("1.10", (target, [given], session) => {
      const id = `{R${session.freshId("")}}`;
      put(
        target,
        {
          replies: [
            ...recordOf(target, session).replies,
            { id, author: AUTHOR, content: text(given, "content") },
          ],
        },
        session,
      );
      return { type: "CommentReply", id: target.id, reply: id };
    }),
  },
});

const REPLY = define<ReplyTarget>({
  identity: ({ reply: id }) => ({ Id: id }),
  members: {
    id: scalar("1.10", ({ reply: id }) => id),
    authorName: scalar("1.10", (target, session) => replyOf(target, session).author),
    content: scalar(
      "1.10",
      (target, session) => replyOf(target, session).content,
      (target, value, session) => {
        const content = text(value, "content");
        const replies = recordOf(target, session).replies.map((one) =>
          one.id === target.reply ? { ...one, content } : one,
        );
        put(target, { replies }, session);
      },
    ),
    delete: method("1.10", (target, _args, session) =>
      put(
        target,
        { replies: recordOf(target, session).replies.filter(({ id }) => id !== target.reply) },
        session,
      ),
    ),
  },
});

export const COMMENT_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["CommentCollection", COMMENTS],
  ["Comment", COMMENT],
  ["CommentReplyCollection", REPLIES],
  ["CommentReply", REPLY],
];
