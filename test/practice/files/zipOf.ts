import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip made by hand, with lies where a test wants them. */
export interface ZipEntry {
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  /** Size the directory claims the entry unpacks to. */
  readonly claimed?: number;
  readonly flags?: number;
  /** Takes the bytes of the entry before it instead of its own. */
  readonly overlaps?: boolean;
}

/** A zip file, byte by byte, so that a hostile one can be made too. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let last = { at: 0, head: Buffer.alloc(0) };
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.stored ? content : packedOnce(entry.content);
    const name = Buffer.from(entry.path);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(entry.flags ?? 0, 2);
    head.writeUInt16LE(entry.stored ? 0 : 8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(entry.claimed ?? content.length, 18);
    head.writeUInt16LE(name.length, 22);
    if (!entry.overlaps) {
      last = { at, head };
      local.push(signed(0x04034b50), head, name, packed);
      at += 30 + name.length + packed.length;
    }
    const listed = Buffer.from(last.head);
    listed.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(last.at, 10);
    directory.push(signed(0x02014b50), Buffer.from([20, 0]), listed, rest, name);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...local, ...directory, signed(0x06054b50), end]));
}

const PACKED = new Map<ZipEntry["content"], Buffer>();

/** The same content may stand in a zip many times. */
function packedOnce(content: ZipEntry["content"]): Buffer {
  const packed = PACKED.get(content) ?? deflateRawSync(Buffer.from(content));
  PACKED.set(content, packed);
  return packed;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
