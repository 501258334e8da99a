import { crc32 } from "./crc32";

/** One file of an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first day the format knows: nothing in the file tells when it was made. */
const DATE = 0x21;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** A ZIP archive of the entries, stored as they are (APPNOTE 6.3, method 0). */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path);
    const common = [
      ...two(VERSION),
      ...two(FLAGS),
      ...two(0),
      ...two(0),
      ...two(DATE),
      ...four(crc32(bytes)),
      ...four(bytes.length),
      ...four(bytes.length),
      ...two(name.length),
      ...two(0),
    ];
    const local = Uint8Array.from([...four(0x04034b50), ...common, ...name]);
    directory.push(
      Uint8Array.from([
        ...four(0x02014b50),
        ...two(VERSION),
        ...common,
        ...Array<number>(10).fill(0),
        ...four(offset),
        ...name,
      ]),
    );
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = two(entries.length);
  const end = [...four(0x06054b50), ...four(0), ...count, ...count, ...four(size), ...four(offset)];
  return joined([...parts, ...directory, Uint8Array.from([...end, ...two(0)])]);
}

const two = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
