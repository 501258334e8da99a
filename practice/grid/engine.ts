/**
 * The spreadsheet engine as this project uses it. In the page it is the engine's own unmodified script (a global);
 * in Node it is the npm package. It asks for Node 22 only because of `Object.groupBy`, which is given to it here.
 */
import * as spreadsheet from "@odoo/o-spreadsheet";

const builtIn = Object as { groupBy?: typeof groupBy };
builtIn.groupBy ??= groupBy;

function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): object {
  const groups = Object.create(null) as Record<PropertyKey, T[]>;
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}

/** Excel's error words that the engine does not know by itself; cells holding them count as errors. */
for (const word of ["#VALUE!", "#REF!", "#BUSY!", "#CALC!", "#GETTING_DATA"]) {
  spreadsheet.registries.errorTypes.add(word);
}

export const {
  CorePlugin,
  Model,
  UIPlugin,
  addFunction,
  coreTypes,
  helpers,
  load,
  parse,
  registries,
} = spreadsheet;
export type Model = spreadsheet.Model;
