import type { Change } from "./Change";
import type { Grid } from "./Grid";
import { HostError } from "./HostError";
import { eventsOf, type HostEvent, type Source } from "./events";
import type { Sheet } from "./Records";
import type { RangeTarget } from "./Target";

export interface Application {
  calculationMode: string;
  enableEvents: boolean;
  readOnly: boolean;
  isDirty: boolean;
  /** Workbooks the add-in made and opened, as Base64 of their files, in the order they were made. */
  readonly made: { readonly file: string | null; opened: boolean }[];
  /** Shows one of them beside the present one; it does not come back to the add-in. */
  openBeside(file: string | null): void;
}

/** What one add-in's work on a workbook needs besides the grid: references, fresh ids, events under way. */
export interface Session {
  readonly grid: Grid;
  /** The highest ExcelApi set the host claims to have, such as 9 for 1.9. */
  readonly apiFloor: number;
  readonly locale: string;
  readonly application: Application;
  /** Ranges the client keeps, by reference id. */
  readonly references: Map<string, RangeTarget>;
  /** Events to send once the request is answered. */
  readonly raised: HostEvent[];
  /** Registered handlers: how many per `eventType/id`. */
  readonly handlers: Map<string, number>;
  /** Members the client has used, as `Range.values`. */
  readonly used: Set<string>;
  /** How many changes were applied so far. */
  applied: number;
  freshId(prefix: string): string;
  /** Changes the workbook and raises what Excel would tell handlers about it. */
  apply(...changes: Change[]): void;
  /** The same, done by someone else. */
  applyAs(source: Source, changes: readonly Change[]): void;
  sheet(id: string): Sheet;
  keep(range: RangeTarget): string;
  /** The item, or ItemNotFound naming the key. */
  found<T>(item: T | null | undefined, key: unknown): T;
}

export function createSession(
  grid: Grid,
  options: {
    readonly apiFloor: number;
    readonly locale: string;
    readonly openBeside: Application["openBeside"];
  },
): Session {
  let next = 1;
  const session: Session = {
    grid,
    apiFloor: options.apiFloor,
    locale: options.locale,
    application: {
      calculationMode: "Automatic",
      enableEvents: true,
      readOnly: false,
      isDirty: true,
      made: [],
      openBeside: options.openBeside,
    },
    references: new Map(),
    raised: [],
    handlers: new Map(),
    used: new Set(),
    applied: 0,
    freshId: (prefix) => `${prefix}${String(next++)}`,
    apply: (...changes) => session.applyAs("Local", changes),
    applyAs: (source, changes) => {
      session.applied += changes.length;
      for (const change of changes) {
        const told = session.application.enableEvents && session.handlers.size > 0;
        const events = told ? eventsOf(change, source, grid) : () => [];
        grid.apply([change]);
        session.raised.push(...events());
      }
    },
    sheet: (id) =>
      session.found(
        grid.sheets().find((sheet) => sheet.id === id),
        id,
      ),
    keep: (range) => {
      const id = session.freshId("r");
      session.references.set(id, range);
      return id;
    },
    found: (item, key) => {
      if (item === null || item === undefined)
        throw new HostError("ItemNotFound", `Asked for: ${String(key)}`);
      return item;
    },
  };
  return session;
}
