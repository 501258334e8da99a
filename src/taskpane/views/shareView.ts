import type { SharedPeople } from "../../workbook/sheets/sharedSheets";
import type { SharingProps } from "../panels/parts/Sharing";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

export interface SharePresses {
  readonly onShare: (place: "new-workbook" | "here") => void;
  readonly onSharedPeople: (people: SharedPeople) => void;
  readonly onPurgeSure: (on: boolean) => void;
  readonly onPurge: () => void;
}

const PEOPLE: readonly SharedPeople[] = ["none", "masked", "named"];

/** What leaves this workbook, in words; null while there is no Calibration sheet to share. */
export function shareView(
  { locale, busy, write }: PaneState,
  { onShare, onSharedPeople, onPurgeSure, onPurge }: SharePresses,
): SharingProps | null {
  if (write.existing === null) return null;
  const say = speaker(locale);
  const waiting = busy !== null || write.interrupted !== null;
  const copy = (place: "new" | "here") => ({
    label: say(`write.share.${place}`),
    disabled: waiting,
    onPress: () => onShare(place === "new" ? "new-workbook" : "here"),
  });
  return {
    heading: say("write.share"),
    what: say("write.share.what"),
    people: {
      label: say("write.share.people"),
      value: write.sharedPeople,
      options: PEOPLE.map((value) => ({ value, label: say(`write.share.${value}`) })),
      onChoose: (value) => onSharedPeople(PEOPLE.find((each) => each === value) ?? "none"),
    },
    buttons: [copy("new"), copy("here")],
    purge: {
      heading: say("write.purge"),
      what: say("write.purge.what"),
      sure: { label: say("write.purge.sure"), on: write.purgeSure, onTick: onPurgeSure },
      button: {
        label: say("write.purge.press"),
        disabled: waiting || !write.purgeSure,
        onPress: onPurge,
      },
    },
  };
}
