const INLINE_CELL =
  /<(\w+:)?c\s(?=[^>]*\bt="inlineStr")[^>]*?(?<!\/)>(?:(?!<\/?(?:\w+:)?c[\s>])[\s\S])*?<\/(?:\w+:)?c>/g;
const INLINE = /<(?:\w+:)?is(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?is>/;
const PHONETIC = /<(\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g;
const RUN = /<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g;

/**
 * A sheet's XML with the texts that stand in cells themselves, as exports write them, where the engine looks for a cell's
 * content: `<is><t>Name</t></is>` becomes `<v>Name</v>`.
 */
export function inlineTextsAsValues(sheet: string): string {
  if (!sheet.includes("inlineStr")) return sheet;
  return sheet.replace(INLINE_CELL, (cell: string, prefix: string | undefined) =>
    cell.replace(INLINE, (_: string, item: string) => {
      return `<${prefix ?? ""}v xml:space="preserve">${runsOf(item)}</${prefix ?? ""}v>`;
    }),
  );
}

/** The text of an `<is>` in a cell's body, as it reads; undefined without one. */
export function inlineTextIn(body: string): string | undefined {
  const item = INLINE.exec(body)?.[1];
  return item === undefined ? undefined : unescaped(runsOf(item));
}

/** All runs of an item, as they are escaped in the file; how Japanese is pronounced is no part of it. */
function runsOf(item: string): string {
  const runs = [...item.replace(PHONETIC, "").matchAll(RUN)];
  return runs.map(([, text = ""]) => text).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
