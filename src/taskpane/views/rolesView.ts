import type { Diagnosis, RoleWeights } from "../../engine";
import { formatPercent } from "../../text/formatNumber";
import type { FigureTableProps } from "../panels/parts/FigureTable";
import type { LeverItem } from "../panels/parts/Lever";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { roleWord } from "./roleWord";
import { shareEntry } from "./shareEntry";
import { speaker } from "./speaker";

/** More roles than these are job titles. */
const MOST_ROLES = 24;

/** The weights a role starts from, as shares. */
export function rolesTable(state: PaneState): FigureTableProps {
  const { locale, settings } = state;
  const say = speaker(locale);
  return {
    caption: say("data.roles"),
    columns: [
      { label: say("data.roles.role"), figures: false },
      { label: say("data.roles.process"), figures: true },
      { label: say("data.roles.result"), figures: true },
    ],
    rows: settings.roleWeights.weights.map(({ role, process, result }) => {
      const percent = (part: number): string =>
        formatPercent(locale, part / (process + result || 1));
      return {
        key: role,
        cells: [roleWord(state, role), percent(process), percent(result)],
        faint: false,
      };
    }),
  };
}

/** One entry per role: the result's share; process takes the rest. Roles of the list without a template are offered too. */
export function roleEntries(
  state: PaneState,
  { unknownRoles }: Diagnosis,
  presses: CalibratePresses,
): LeverItem["roles"] {
  const { locale, settings } = state;
  const say = speaker(locale);
  const { weights } = settings.roleWeights;
  const set = (changed: readonly RoleWeights[]): void =>
    presses.onChange({ roleWeights: { ...settings.roleWeights, weights: changed } });
  const entry = (role: string, own: RoleWeights | null) =>
    shareEntry(state, presses.onMistyped, {
      field: `role ${role}`,
      label: roleWord(state, role),
      value: own === null ? null : own.result / (own.process + own.result || 1),
      most: 1,
      onValue: (result) => {
        const made = { role, process: Math.round((1 - result) * 1e6) / 1e6, result };
        set(own === null ? [...weights, made] : weights.map((one) => (one === own ? made : one)));
      },
      onEmpty: () => set(weights.filter((one) => one !== own)),
    });
  return {
    heading: say("calibrate.roles"),
    note: say("calibrate.roles.note"),
    entries: [
      ...weights.map((own) => entry(own.role, own)),
      ...unknownRoles.slice(0, MOST_ROLES).map((role) => entry(role, null)),
    ],
  };
}
