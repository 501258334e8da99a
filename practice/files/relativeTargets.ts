const TARGET = /(\sTarget=)(["'])\/([^"']*)\2/g;

/**
 * A part's relations with targets counted from the part's folder, as Excel writes them and the engine wants them:
 * `/xl/tables/table1.xml` of a sheet becomes `../tables/table1.xml`.
 *
 * @param path Where the relations stand, such as `xl/worksheets/_rels/sheet1.xml.rels`
 */
export function relativeTargets(path: string, relations: string): string {
  const folder = path.slice(0, path.lastIndexOf("_rels/")).split("/").slice(0, -1);
  return relations.replace(TARGET, (_, name: string, quote: string, target: string) => {
    const steps = target.split("/");
    let shared = 0;
    while (shared < folder.length && steps[shared] === folder[shared]) shared++;
    const up = folder.slice(shared).map(() => "..");
    return `${name}${quote}${[...up, ...steps.slice(shared)].join("/")}${quote}`;
  });
}
