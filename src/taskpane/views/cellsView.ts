import { message, type MessageKey } from "../../text/message";
import type { CellsOutcome, LeftCells } from "../../workbook/cells/CellsOutcome";
import type { Scope } from "../../workbook/cells/scopeOf";
import type { CalibCellsProps } from "../panels/parts/CalibCells";
import type { NoticeProps } from "../panels/parts/Notice";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

/** What a press on the CALIB cells leads to. */
export interface CellsPresses {
  readonly onScope: (scope: Scope) => void;
  readonly onFreeze: (scope: Scope) => void;
  readonly onRestore: () => void;
  readonly onRepair: () => void;
  readonly onRecalculate: () => void;
  readonly onTakeBack: () => void;
  readonly onShow: (sheet: string, address: string) => void;
  readonly onClose: () => void;
}

const SCOPES: readonly Scope[] = ["selection", "sheet", "workbook"];

/** The fold with the presses; on the first and the last step, where sheets are spoken of. */
export function cellsOffer(state: PaneState, presses: CellsPresses): CalibCellsProps | null {
  const { locale, step, busy, cells } = state;
  if (step !== "data" && step !== "write") return null;
  const say = speaker(locale);
  const { scope } = cells;
  const button = (key: MessageKey, onPress: () => void) => ({
    label: say(key),
    disabled: busy !== null,
    onPress,
  });
  return {
    heading: say("cells.heading"),
    text: say("cells.text"),
    scope: {
      label: say("cells.scope"),
      value: scope,
      options: SCOPES.map((value) => ({ value, label: say(`cells.scope.${value}`) })),
      onChoose: (value) => presses.onScope(SCOPES.find((each) => each === value) ?? scope),
    },
    buttons: [
      button("cells.freeze", () => presses.onFreeze(scope)),
      button("cells.restore", presses.onRestore),
      button("cells.repair", presses.onRepair),
      button("cells.recalculate", presses.onRecalculate),
    ],
  };
}

const isWhole = ({ kind, left }: CellsOutcome): boolean =>
  kind !== "too-many" && kind !== "entered-again" && left.length === 0;

/** What the last press came to: one sentence, and one for each reason cells were left. */
export function cellsNotice(
  { locale, cells: { said } }: PaneState,
  presses: CellsPresses,
): NoticeProps | null {
  if (said === null) return null;
  const say = speaker(locale);
  const [first] = said.left;
  const back = { label: say("write.undo"), onPress: presses.onTakeBack };
  return {
    intent: isWhole(said) ? "success" : "warning",
    title: null,
    text: [sentence(said), ...said.left.map(leftLine)].join("\n"),
    actions: [
      ...(said.write === null ? [] : [back]),
      ...(first === undefined
        ? []
        : [
            {
              label: say("cells.show"),
              onPress: () => presses.onShow(first.sheet, first.address),
            },
          ]),
      { label: say("trouble.close"), onPress: presses.onClose },
    ],
  };

  function sentence({ kind, count, log, left }: CellsOutcome): string {
    const nothing = count === 0 && left.length === 0;
    if (nothing && (kind === "repaired" || kind === "recalculated")) {
      return message(locale, `cells.${kind}.none`);
    }
    return message(locale, `cells.${kind}`, { count, log: log ?? "" });
  }

  function leftLine({ reason, count, sheet, address }: LeftCells): string {
    const text = message(locale, `cells.left.${reason}`, { count });
    return message(locale, "cells.first", { text, sheet, address });
  }
}
