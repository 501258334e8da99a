import type { AnalysisSettings } from "../../engine";
import type { PlainCell } from "../plan/toCell";
import type { SheetWords } from "../words/en";

type Row = readonly [name: string, value: PlainCell, meaning: string, key: string];

/** Settings a person can read and change on the sheet, one row each. */
export function settingsRows(settings: AnalysisSettings, words: SheetWords): readonly Row[] {
  const { names, of, roles } = words.settings;
  const roleName = (role: string): string => roles[`role.${role}`] ?? role;
  const word = (value: string | null): string | null => shown(value, words);
  const row = (
    key: keyof typeof names,
    value: PlainCell,
    subject: string | null = null,
    as = subject,
  ): Row => {
    const [name = "", meaning = ""] = names[key];
    return [
      as === null ? name : `${name}${of}${as}`,
      value,
      meaning,
      subject === null ? key : `${key}:${subject}`,
    ];
  };
  const { market, roleWeights, leniency, residual, scale } = settings;
  return [
    ...(scale === null
      ? []
      : (["lowest", "highest", "step"] as const).map((part) => row(`scale.${part}`, scale[part]))),
    row("margin", settings.margin),
    row("compareWithin", word(settings.compareWithin)),
    row("market.on", market.on),
    row("market.side", word(market.side)),
    row("market.passThrough", market.passThrough),
    row("market.floor", market.floor),
    row("market.cap", market.cap),
    ...market.indices.flatMap(({ territory, index, source, asOf = "" }) => [
      row("market.index", index, territory),
      row("market.source", source === "" ? null : source, territory),
      row("market.asOf", asOf === "" ? null : asOf, territory),
    ]),
    row("roleWeights.on", roleWeights.on),
    ...roleWeights.weights.flatMap(({ role, process, result }) => [
      row("role.process", process, role, roleName(role)),
      row("role.result", result, role, roleName(role)),
    ]),
    row("leniency.on", leniency.on),
    row("leniency.strength", leniency.strength),
    row(
      "residual.strength",
      typeof residual.strength === "number" ? residual.strength : word(residual.strength),
    ),
    row("move", word(settings.move)),
    row("maxMove", settings.maxMove),
    ...settings.protectedIds.map((id) => row("protected", true, id)),
  ];
}

/** What the row with this key is called on the sheet. */
export function settingName(key: string, words: SheetWords): string {
  const [own = "", ...subject] = key.split(":");
  const names: Readonly<Record<string, readonly string[]>> = words.settings.names;
  const name = names[own]?.[0] ?? own;
  return subject.length === 0 ? name : `${name}${words.settings.of}${subject.join(":")}`;
}

/** A word of the settings in the sheet's language. */
function shown(value: string | null, { settings: { values } }: SheetWords): string | null {
  const known: Readonly<Record<string, string>> = values;
  return value === null ? null : (known[value] ?? value);
}
