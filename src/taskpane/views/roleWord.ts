import { catalogues, type MessageKey } from "../../text/message";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

/** What a role is called: a ready one in the reader's language, any other as the list writes it. */
export function roleWord({ locale }: Pick<PaneState, "locale">, role: string): string {
  const key = `role.${role}`;
  return key in catalogues.en ? speaker(locale)(key as MessageKey) : role;
}
