import { allocateBonus } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import type { Locale } from "../../text/Locale";
import { bonusSheet, type BonusRow, type FinalScores, type Limit } from "../sheets/bonusSheet";
import { freeTableName } from "../sheets/tableNames";
import { filled, freeSheetName, sheetWords } from "../words/sheetWords";
import { moment } from "./moment";
import type { ReadEvidence, WritePlan } from "./WritePlan";

/** One person who takes part in the pool. */
export interface BonusPerson {
  readonly id: string;
  readonly name: string | null;
  readonly department: string | null;
  readonly base: number;
  readonly coefficient: number;
  readonly floor: number | null;
  readonly cap: number | null;
}

export interface BonusPlanRequest {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly locale: Locale;
  readonly pool: number;
  readonly people: readonly BonusPerson[];
  /** Where bases and coefficients come from, for the line below the title. */
  readonly source: string;
  /** The list and the decisions it is made from, as they were read. */
  readonly evidence: readonly ReadEvidence[];
  /** Ids and final scores of the Calibration sheet, where there is one. */
  readonly finalScores?: FinalScores | null;
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

const cents = (amount: number): number => Math.round(amount * 100);

/** Half away from zero on the second decimal, as every spreadsheet's ROUND does. */
const rounded = (amount: number): number =>
  cents(Number(`${Number(amount.toPrecision(15))}`)) / 100;

/**
 * The write of a shared-out pool: the engine settles who is at a limit and where the last cents go, the sheet's own
 * formulas give the same amounts.
 *
 * @throws {EngineError} "infeasible" and the others of `allocateBonus`
 */
export function planBonus(request: BonusPlanRequest): WritePlan {
  const { people, pool, locale } = request;
  const words = sheetWords(locale);
  const { amounts, atFloor, atCap } = allocateBonus({
    pool,
    weights: people.map(({ base, coefficient }) => base * coefficient),
    floors: people.map(({ floor }) => floor),
    caps: people.map(({ cap }) => cap),
    unit: 0.01,
    ids: people.map(({ id }) => id),
  });
  const floors = new Set(atFloor);
  const caps = new Set(atCap);
  const limits = people.map((_, i): Limit =>
    floors.has(i) ? "floor" : caps.has(i) ? "cap" : "free",
  );
  const level = levelOf(pool, people, limits);
  const rows = people.map((person, index): BonusRow => {
    const limit = limits[index]!;
    const share = rounded(level * person.base * person.coefficient);
    const adjustment = limit === "free" ? (cents(amounts[index]!) - cents(share)) / 100 : 0;
    return { ...person, limit, adjustment };
  });
  const title = {
    name: freeSheetName(locale, "bonus", request.sheetNames).name,
    table: freeTableName("bonus", request.tableNames),
    provenance: filled(words.provenance, { at: moment(request.at), source: request.source }),
    basis: filled(words.bonus.basis, { at: moment(request.at) }),
    guide: words.bonus.guide.map((line) =>
      filled(line, { pool: formatNumber(locale, pool, 2), at: moment(request.at) }),
    ),
  };
  return {
    id: request.id,
    at: request.at,
    by: request.by,
    purpose: "bonus",
    locale,
    evidence: request.evidence,
    newSheets: [bonusSheet(pool, rows, title, words, request.finalScores)],
    changes: [],
    counts: { people: people.length, suggestions: 0, decisions: 0, skipped: 0 },
  };
}

/** Money per unit of weight for those at no limit: the same figure the sheet's formula computes. */
function levelOf(pool: number, people: readonly BonusPerson[], limits: readonly Limit[]): number {
  let left = pool;
  let weight = 0;
  people.forEach(({ base, coefficient, floor, cap }, index) => {
    if (limits[index] === "floor") left -= floor ?? 0;
    else if (limits[index] === "cap") left -= cap ?? 0;
    else weight += base * coefficient;
  });
  return weight === 0 ? 0 : left / weight;
}
