import type { Side } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import type { GroupSidesProps } from "../panels/parts/GroupSides";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

/** More labels than this are names or numbers, not groups. */
const MOST_LABELS = 60;

/** Which label is which side, in words. */
export function groupsView(
  { locale, data }: PaneState,
  onAssign: (label: string, side: string) => void,
): GroupSidesProps | null {
  const { assembled } = data;
  const column = data.mapping.group;
  if (assembled === null || column === undefined) return null;
  const say = speaker(locale);
  const header = data.table?.headers[column] ?? "";
  const shown = assembled.labels.slice(0, MOST_LABELS);
  const out = assembled.people.filter(({ side }) => side === null).length;
  const total = (side: Side): string =>
    formatNumber(locale, assembled.people.filter((person) => person.side === side).length);
  return {
    heading: say("data.groups"),
    hint:
      assembled.labels.length > MOST_LABELS
        ? say("data.groups.tooMany", {
            column: header,
            count: formatNumber(locale, assembled.labels.length),
          })
        : say("data.groups.hint", { column: header }),
    labels: shown.map(({ key, label, people }) => {
      const side = (data.sides.has(key) ? data.sides : assembled.sides).get(key) ?? null;
      return {
        key,
        label,
        people: formatNumber(locale, people),
        side,
        value: side ?? "out",
        question: say("data.groups.question", { label }),
      };
    }),
    options: (["backOffice", "sales", "out"] as const).map((side) => ({
      value: side,
      label: say(`side.${side}`),
    })),
    totals: [
      {
        key: "backOffice",
        side: "backOffice",
        label: say("side.backOffice"),
        figure: total("backOffice"),
      },
      { key: "sales", side: "sales", label: say("side.sales"), figure: total("sales") },
      { key: "out", side: null, label: say("side.out"), figure: formatNumber(locale, out) },
    ],
    onAssign,
  };
}
