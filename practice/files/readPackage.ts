import { FileError } from "./FileError";

/** A file from elsewhere may be hostile: nothing is unpacked beyond these. */
export const LIMITS = {
  fileBytes: 20_000_000,
  entries: 1_000,
  ratio: 100,
  ratioFrom: 100_000,
  unpackedBytes: 200_000_000,
} as const;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Bytes that may still be unpacked: of one part, and of the whole file. */
interface Allowed {
  readonly ofPart: number;
  readonly ofAll: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The parts of an .xlsx file by path, unpacked within LIMITS.
 *
 * @throws {FileError} what is wrong with the file; nothing of it is kept then
 */
export async function readPackage(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  if (bytes.length > LIMITS.fileBytes) throw new FileError("too-large", megabytes(bytes.length));
  const parts = new Map<string, Uint8Array>();
  let left: number = LIMITS.unpackedBytes;
  for (const entry of entriesOf(bytes)) {
    if (entry.path.endsWith("/")) continue;
    const content = await unpacked(bytes, entry, { ofPart: allowedSize(entry), ofAll: left });
    left -= content.length;
    if (/\.(xml|rels|vml)$/i.test(entry.path)) refuseDocumentType(entry.path, content);
    parts.set(entry.path, content);
  }
  return parts;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new FileError("too-many-entries", String(count));
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      throw new FileError("damaged");
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)|\0/i.test(path))
      throw new FileError("unsafe-path", path);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new FileError("encrypted");
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  const compound = view.byteLength > 8 && view.getUint32(0) === 0xd0cf11e0;
  throw new FileError(compound ? "encrypted" : "not-a-workbook");
}

function allowedSize({ path, packed, unpacked }: Entry): number {
  const allowed = Math.max(LIMITS.ratioFrom, packed * LIMITS.ratio);
  if (unpacked > allowed) throw new FileError("too-compressed", path);
  return allowed;
}

async function unpacked(bytes: Uint8Array, entry: Entry, allowed: Allowed): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method, path } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new FileError("damaged", path);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new FileError("damaged", path);
  if (method !== 0 && method !== 8) throw new FileError("damaged", path);
  // Parts may share bytes, so even what is not packed adds up to more than the file.
  if (method === 0) refuseTooMuch(packed, allowed, path);
  const content = bytes.slice(start, start + packed);
  return method === 0 ? content : inflated(content, allowed, path);
}

function refuseTooMuch(size: number, { ofPart, ofAll }: Allowed, path: string): void {
  if (size > ofPart) throw new FileError("too-compressed", path);
  if (size > ofAll) throw new FileError("too-much-text");
}

/** Unpacks while counting, so that a part which lies about its size is dropped when it passes what is allowed. */
async function inflated(
  content: Uint8Array<ArrayBuffer>,
  allowed: Allowed,
  path: string,
): Promise<Uint8Array> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      refuseTooMuch(size, allowed, path);
      chunks.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof FileError ? error : new FileError("damaged", path);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Document types and entities have no place in a workbook; they are how XML readers are attacked. */
function refuseDocumentType(path: string, content: Uint8Array): void {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  if (/<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder(encoding).decode(content))) {
    throw new FileError("document-type", path);
  }
}

function megabytes(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
