import { ACTION, PATH, type Request } from "./Request";

/**
 * A message of the client: a `context.sync()` of the add-in, the release of references at the end of `Excel.run`, the
 * answers of custom functions, or something else that the client's runtime asks for itself.
 */
export type Message = {
  readonly id: number;
  readonly flags: number;
  readonly request: Request;
} & (
  | { readonly kind: "sync" | "release" | "service" }
  | { readonly kind: "results"; readonly results: readonly unknown[] }
);

interface WireMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: { readonly body?: Request | string };
}

const RESULTS = /^SetInvocation(Array)?Results$/;

/** Reads a message; null when it is none that wants an answer. */
export function readMessage(text: string): Message | null {
  const { id, type, flags = 0, message } = JSON.parse(text) as WireMessage;
  if (type !== 1 || !message?.body) return null;
  const request =
    typeof message.body === "string" ? (JSON.parse(message.body) as Request) : message.body;
  const results = request.Actions.find(({ Name }) => RESULTS.test(Name))?.ArgumentInfo
    ?.Arguments?.[0];
  if (Array.isArray(results)) return { id, flags, request, kind: "results", results };
  return { id, flags, request, kind: kindOf(request) };
}

function kindOf(request: Request): "sync" | "release" | "service" {
  if (
    Object.values(request.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PATH.service)
  )
    return "service";
  const calls = request.Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  const internal = calls.every(({ Name }) => /^_(RemoveReference|SetOsfControl)/.test(Name));
  return internal && calls.length > 0 ? "release" : "sync";
}
