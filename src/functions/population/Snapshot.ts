/** The cells of a range as they were, row by row. */
export interface Snapshot {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly unknown[];
}

/** Cells looked at for a fingerprint, spread evenly over the range. */
const SAMPLED = 64;

/** Letters of a text that enter a fingerprint. */
const LETTERS = 16;

const bits = new DataView(new ArrayBuffer(8));

/** A copy of a range's cells, or null for an argument that is not rows of equal length. */
export function snapshotOf(range: unknown): Snapshot | null {
  if (!Array.isArray(range)) return null;
  const rows = range as readonly unknown[];
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  const even = rows.every((row) => Array.isArray(row) && row.length === columns);
  return even ? { rows: rows.length, columns, cells: rows.flat() } : null;
}

/** Whether a range holds exactly the cells of the snapshot: every cell is compared. */
export function isSame(snapshot: Snapshot | null, range: unknown): boolean {
  if (snapshot === null || !Array.isArray(range)) return snapshot === null && range == null;
  const { columns, cells } = snapshot;
  if (range.length !== snapshot.rows) return false;
  for (let row = 0, at = 0; row < range.length; row += 1) {
    const line: unknown = range[row];
    if (!Array.isArray(line) || line.length !== columns) return false;
    for (let column = 0; column < columns; column += 1, at += 1) {
      if (line[column] !== cells[at]) return false;
    }
  }
  return true;
}

/** A number that equal ranges share, and different ones mostly do not. It never decides anything alone. */
export function fingerprintOf(range: unknown): number {
  if (!Array.isArray(range)) return 0;
  let hash = range.length;
  const step = Math.max(1, Math.floor(range.length / SAMPLED));
  for (let row = 0; row < range.length; row += step) {
    const line: unknown = range[row];
    if (!Array.isArray(line)) return hash;
    for (let column = 0; column < line.length && column < SAMPLED; column += 1) {
      hash = mixed(hash, line[column]);
    }
  }
  return hash;
}

function mixed(hash: number, cell: unknown): number {
  if (typeof cell === "number") {
    bits.setFloat64(0, cell);
    return Math.imul(Math.imul(hash ^ bits.getInt32(0), 0x01000193) ^ bits.getInt32(4), 0x01000193);
  }
  if (typeof cell !== "string") return Math.imul(hash ^ 1, 0x01000193);
  let next = hash ^ cell.length;
  for (let index = 0; index < cell.length && index < LETTERS; index += 1) {
    next = Math.imul(next ^ cell.charCodeAt(index), 0x01000193);
  }
  return next;
}
