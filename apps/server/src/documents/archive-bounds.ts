/**
 * Whether an archive may be unpacked: a few kilobytes can hold gigabytes, and what an archive says of its own sizes can
 * be a lie. So each part is unpacked once to nowhere, in pieces, and given up as soon as it grows past the bounds.
 */
import { createInflateRaw } from 'node:zlib'

export type ArchiveBounds = {
  /** Bytes of all parts together. */
  readonly unpacked: number
  readonly parts: number
}

/** Ten times the largest steering deck with its pictures; a hundred slides and their layouts are a thousand parts. */
export const archiveBounds: ArchiveBounds = { unpacked: 64 * 1024 * 1024, parts: 4000 }

/** Where the parts lie, as the end of the archive tells (PKWARE APPNOTE 4.3.12 and 4.3.16). */
type Part = { readonly method: number; readonly packedBytes: number; readonly headerAt: number }

// The signatures and lengths of the three records that are read (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16).
const endSignature = 0x06054b50
const endBytes = 22
const listSignature = 0x02014b50
const listBytes = 46
const headerSignature = 0x04034b50
const headerBytes = 30
/** The end may be followed by a remark of this many bytes at most (PKWARE APPNOTE 4.4.12: two bytes tell it). */
const longestRemark = 0xffff
/** Compression methods (PKWARE APPNOTE 4.4.5): as it is, and deflated. */
const stored = 0
const deflated = 8

const endOf = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - endBytes - longestRemark)
  for (let at = bytes.length - endBytes; at >= first; at--)
    if (bytes.readUInt32LE(at) === endSignature) return at
  throw new RangeError('The archive has no end')
}

const partsOf = (bytes: Buffer, most: number): readonly Part[] => {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > most) throw new RangeError('The archive has too many parts')
  const parts: Part[] = []
  for (let at = bytes.readUInt32LE(end + 16), left = count; left > 0; left--) {
    if (bytes.readUInt32LE(at) !== listSignature) throw new RangeError('The list of the archive is broken')
    const [method, packedBytes, headerAt] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]
    parts.push({ method, packedBytes, headerAt })
    at += listBytes + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

const packedOf = (bytes: Buffer, { headerAt, packedBytes }: Part): Buffer => {
  if (bytes.readUInt32LE(headerAt) !== headerSignature)
    throw new RangeError('A part of the archive is broken')
  const from = headerAt + headerBytes + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
  return bytes.subarray(from, from + packedBytes)
}

/** The bytes that the part has, or the first so many that they are more than `most`. */
const unpackedBytes = async (packed: Buffer, most: number): Promise<number> => {
  let count = 0
  const inflate = createInflateRaw()
  inflate.end(packed)
  for await (const piece of inflate) {
    count += (piece as Buffer).length
    if (count > most) break
  }
  return count
}

/** Throws on what is no archive of deflated or stored parts. */
const isWithin = async (bytes: Buffer, bounds: ArchiveBounds): Promise<boolean> => {
  let left = bounds.unpacked
  for (const part of partsOf(bytes, bounds.parts)) {
    if (part.method !== stored && part.method !== deflated) return false
    const packed = packedOf(bytes, part)
    left -= part.method === stored ? packed.length : await unpackedBytes(packed, left)
    if (left < 0) return false
  }
  return true
}

/** False for what would unpack to more than the bounds, and for what is no whole archive at all. */
export const mayUnpack = (bytes: Uint8Array, bounds: ArchiveBounds = archiveBounds): Promise<boolean> =>
  isWithin(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bounds).catch(() => false)
