import type { AnalysisSettings } from "../../engine";
import { canonicalJson, digest } from "../plan/digest";
import { WorkbookError } from "../WorkbookError";
import { isSettings } from "./isSettings";

/** Schema of what this version writes. */
const SCHEMA = 2;

/** From each schema to the next one; pure, and never changed once released. */
const MIGRATIONS: ReadonlyMap<number, (body: unknown) => unknown> = new Map([
  // Scores had no declared scale.
  [1, (body) => (typeof body === "object" ? { ...body, scale: null } : body)],
]);

/** Settings in the form they are kept: versioned, and checked so that a cut or edited text is noticed. */
export function settingsText(settings: AnalysisSettings): string {
  const body = canonicalJson(settings);
  return canonicalJson({ app: "Evenhand", schema: SCHEMA, body: settings, sha256: digest(body) });
}

/**
 * Settings from the form they are kept in.
 *
 * @throws {WorkbookError} "settings-newer" for a later version's text (it is never rewritten), "settings-damaged"
 */
export function settingsFromText(text: string): AnalysisSettings {
  const { schema, body, sha256 } = envelope(text);
  if (schema > SCHEMA) throw new WorkbookError("settings-newer");
  if (digest(canonicalJson(body)) !== sha256) throw new WorkbookError("settings-damaged");
  let current = body;
  for (let from = schema; from < SCHEMA; from++) {
    const migrate = MIGRATIONS.get(from);
    if (migrate === undefined) throw new WorkbookError("settings-damaged");
    current = migrate(current);
  }
  if (!isSettings(current)) throw new WorkbookError("settings-damaged");
  return current;
}

interface Envelope {
  readonly schema: number;
  readonly body: unknown;
  readonly sha256: string;
}

function envelope(text: string): Envelope {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new WorkbookError("settings-damaged");
  }
  if (typeof parsed !== "object" || parsed === null) throw new WorkbookError("settings-damaged");
  const { app, schema, body, sha256 } = parsed as Readonly<Record<string, unknown>>;
  const sound =
    app === "Evenhand" &&
    typeof schema === "number" &&
    Number.isInteger(schema) &&
    schema >= 1 &&
    typeof sha256 === "string";
  if (!sound) throw new WorkbookError("settings-damaged");
  return { schema, body, sha256 };
}
