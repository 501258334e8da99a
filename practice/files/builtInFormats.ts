/**
 * Number formats that a file names by number only and the engine's reader has wrong, or not at all: it takes number 3 for
 * "#,#00", which shows 0 as 00.
 */
const BUILT_IN = new Map([
  [3, "#,##0"],
  [37, "#,##0;(#,##0)"],
  [38, "#,##0;(#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;(#,##0.00)"],
]);

/** Numbers of one's own begin at 164; nobody's file has this many. */
const OWN = 60_000;

const LOOK = /(<(?:\w+:)?xf\s[^>]*?\bnumFmtId=")(\d+)"/g;

/** The file's styles with those formats spelt out, for the engine to read; the file itself stays as it is. */
export function withBuiltInFormats(styles: string): string {
  const used = new Set<number>();
  const named = styles.replace(LOOK, (look, start: string, id: string) => {
    if (!BUILT_IN.has(Number(id))) return look;
    used.add(Number(id));
    return `${start}${String(OWN + Number(id))}"`;
  });
  if (used.size === 0) return styles;
  const list = /<((?:\w+:)?)numFmts\b[^>]*>/.exec(named);
  const first = /<((?:\w+:)?)fonts\b/.exec(named);
  const place = list ?? first;
  if (place === null) return styles;
  const prefix = place[1]!;
  const formats = Array.from(
    used,
    (id) => `<${prefix}numFmt numFmtId="${String(OWN + id)}" formatCode="${BUILT_IN.get(id)!}"/>`,
  ).join("");
  const isEmpty = list?.[0].endsWith("/>") === true;
  const all = `<${prefix}numFmts>${formats}</${prefix}numFmts>`;
  if (list === null) return named.slice(0, place.index) + all + named.slice(place.index);
  const end = list.index + list[0].length;
  return isEmpty
    ? named.slice(0, list.index) + all + named.slice(end)
    : named.slice(0, end) + formats + named.slice(end);
}
