/**
 * Text with its full-width ASCII (Ａ, ９, ／) in the common width. Nothing else changes: a compatibility form would make
 * one id of ①23 and 123.
 *
 * @param text Text of any language
 * @returns The text, as long as it was
 */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
