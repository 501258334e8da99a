/**
 * Rows of a CSV text by RFC 4180: quoted fields may hold separators, line breaks and doubled quotes.
 * The separator is the one of comma, semicolon and tab that the first line uses most; a byte order mark is dropped.
 *
 * @returns text cells, every row as long as the file has it; a last empty line is no row
 */
export function parseCsv(text: string): string[][] {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const separator = likelySeparator(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const field = source[at] === '"' ? quotedField(source, at) : plainField(source, at, separator);
    row.push(field.text);
    at = field.end;
    const mark = source[at];
    if (mark === separator) {
      at += 1;
      if (at === source.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    at += mark === "\r" && source[at + 1] === "\n" ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function plainField(
  source: string,
  start: number,
  separator: string,
): { text: string; end: number } {
  let end = start;
  while (end < source.length && source[end] !== separator && !isBreak(source[end])) end += 1;
  return { text: source.slice(start, end), end };
}

function quotedField(source: string, start: number): { text: string; end: number } {
  let text = "";
  let at = start + 1;
  for (;;) {
    const close = source.indexOf('"', at);
    if (close === -1) return { text: text + source.slice(at), end: source.length };
    text += source.slice(at, close);
    at = close + 1;
    if (source[at] !== '"') return { text, end: at };
    text += '"';
    at += 1;
  }
}

function isBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

function likelySeparator(source: string): string {
  const line = source.split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
