/** The languages the product speaks. */
export type Locale = "en" | "zh-CN";

/**
 * The language to speak to someone whose Office speaks `tag`.
 *
 * @param tag A BCP 47 tag such as "zh-Hans" or "en-GB", or nothing when the host does not say
 * @returns zh-CN for every kind of Chinese, English for the rest
 */
export function localeOf(tag: string | null | undefined): Locale {
  return tag != null && /^zh(-|_|$)/i.test(tag) ? "zh-CN" : "en";
}
