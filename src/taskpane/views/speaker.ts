import type { Locale } from "../../text/Locale";
import { message, type MessageKey, type MessageValues } from "../../text/message";

/** Speaks one language. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

/** A speaker of `locale`. */
export const speaker =
  (locale: Locale): Say =>
  (key, values) =>
    message(locale, key, values);
