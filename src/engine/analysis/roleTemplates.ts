import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import type { RoleWeights } from "./Settings";

/**
 * Ready weights of process and result per role. Front office 60–80 % result, middle 50–60 %, back office 30–50 %.
 * Where to start from, not what is right: a committee sets its own.
 */
export const roleTemplates: readonly RoleWeights[] = [
  { role: "sales", process: 0.3, result: 0.7 },
  { role: "pre-sales", process: 0.4, result: 0.6 },
  { role: "customer service", process: 0.45, result: 0.55 },
  { role: "R&D", process: 0.45, result: 0.55 },
  { role: "operations", process: 0.5, result: 0.5 },
  { role: "finance", process: 0.6, result: 0.4 },
  { role: "HR", process: 0.6, result: 0.4 },
  { role: "legal", process: 0.7, result: 0.3 },
  { role: "administration", process: 0.7, result: 0.3 },
];

/** Other names the ready roles go by. */
const ALIASES: readonly (readonly [string, readonly string[]])[] = [
  ["sales", ["销售", "銷售", "业务", "sales representative", "account manager"]],
  ["pre-sales", ["售前", "presales", "售前支持", "solutions"]],
  ["customer service", ["客服", "客户服务", "customer support", "support"]],
  [
    "R&D",
    ["研发", "研发部", "rd", "research & development", "research_development", "engineering"],
  ],
  ["operations", ["运营", "运维", "ops"]],
  ["finance", ["财务", "accounting"]],
  ["HR", ["人力资源", "人事", "human resources", "human_resources"]],
  ["legal", ["法务", "compliance"]],
  ["administration", ["行政", "admin"]],
];

/** Shares of process and result that sum to 1. */
export interface Shares {
  readonly process: number;
  readonly result: number;
}

/**
 * Looks up the chosen weights of a person's role; without a role, those of "sales" for sales and of
 * "administration" for the back office.
 *
 * @param chosen The committee's weights; roles are compared folded, and a ready role also by its other names
 * @returns Function from a person to shares that sum to 1, or null when the role is unknown
 */
export function roleShares(
  chosen: readonly RoleWeights[],
): (person: Pick<Person, "role" | "side">) => Shares | null {
  const known = new Map<string, Shares>();
  for (const one of chosen) {
    const shares = sharesOf(one.process, one.result);
    if (shares !== null) known.set(foldLabel(one.role), shares);
  }
  for (const [role, aliases] of ALIASES) {
    const shares = known.get(foldLabel(role));
    for (const alias of aliases) {
      const key = foldLabel(alias);
      if (shares !== undefined && !known.has(key)) known.set(key, shares);
    }
  }
  const byText = new Map<string, Shares | null>();
  return (person) => {
    const text = person.role ?? (person.side === "backOffice" ? "administration" : person.side);
    if (text === null) return null;
    let shares = byText.get(text);
    if (shares === undefined) byText.set(text, (shares = known.get(foldLabel(text)) ?? null));
    return shares;
  };
}

/**
 * Two weights as shares of their sum.
 *
 * @param process Weight of the process score, or null
 * @param result Weight of the result score, or null
 * @returns Shares that sum to 1, or null when a weight is missing, negative or both are 0
 */
export function sharesOf(process: number | null, result: number | null): Shares | null {
  if (process === null || result === null) return null;
  const total = process + result;
  if (!(process >= 0 && result >= 0 && total > 0 && Number.isFinite(total))) return null;
  return { process: process / total, result: result / total };
}
