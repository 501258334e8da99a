import { byId } from "./markup";
import type { GridMessages } from "./showGrid";

/** A sentence in the page's own dialog; the browser's would be taken away by Microsoft's client. */
export function tell(text: string, after?: () => void): void {
  ask(text, after ?? (() => undefined), null);
}

/** A question with yes and no; closing the dialog is no. */
function ask(text: string, confirm: () => void, cancel: (() => void) | null): void {
  const dialog = byId("problem") as HTMLDialogElement;
  byId("problem-text").textContent = text;
  byId("problem-no").hidden = cancel === null;
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue === "yes") confirm();
    else (cancel ?? confirm)();
  };
  if (!dialog.open) dialog.showModal();
}

/** The person's answer to a question in the page's own dialog. */
export const asked = (text: string): Promise<boolean> =>
  new Promise((resolve) =>
    ask(
      text,
      () => resolve(true),
      () => resolve(false),
    ),
  );

/** How the grid speaks to the person at it. */
export const gridMessages: GridMessages = {
  notifyUser: ({ text }) => {
    byId("status").textContent = text;
  },
  raiseError: tell,
  askConfirmation: (text, confirm, cancel) => ask(text, confirm, cancel ?? (() => undefined)),
};
