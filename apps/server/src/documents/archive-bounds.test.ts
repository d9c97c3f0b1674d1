import { deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { archiveBounds, mayUnpack } from './archive-bounds.ts'
import { readFile } from './read-file.ts'

const archive = async (parts: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const bounds = { unpacked: 100_000, parts: 20 }
const nothings = (bytes: number): Buffer => Buffer.alloc(bytes)

describe('An archive may be unpacked', () => {
  test('when its parts are few and small', async () => {
    expect(await mayUnpack(await archive({ 'a.xml': '<a/>', 'b/c.xml': '<c/>' }))).toBe(true)
  })

  test('up to the last byte of the bound, and not one more', async () => {
    expect(await mayUnpack(await archive({ a: nothings(bounds.unpacked) }), bounds)).toBe(true)
    expect(await mayUnpack(await archive({ a: nothings(bounds.unpacked + 1) }), bounds)).toBe(false)
  })

  test('when all its parts together are within it', async () => {
    const half = nothings(bounds.unpacked / 2)
    expect(await mayUnpack(await archive({ a: half, b: half }), bounds)).toBe(true)
    expect(await mayUnpack(await archive({ a: half, b: half, c: 'x' }), bounds)).toBe(false)
  })

  test('when there are not too many of them', async () => {
    const many = (count: number) =>
      archive(Object.fromEntries(Array.from({ length: count }, (_, at) => [`part-${at}`, ''])))
    expect(await mayUnpack(await many(bounds.parts), bounds)).toBe(true)
    expect(await mayUnpack(await many(bounds.parts + 1), bounds)).toBe(false)
  })

  test('whatever it says of its own sizes', async () => {
    const bytes = Buffer.from(await archive({ a: nothings(bounds.unpacked + 1) }))
    const listed = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    bytes.writeUInt32LE(10, listed + 24)
    expect(await mayUnpack(bytes, bounds)).toBe(false)
  })
})

describe('What is no archive', () => {
  test.each([
    ['nothing', Buffer.from('')],
    ['its first letters alone', Buffer.from('PK')],
    ['a deflated text', deflateRawSync('text')],
    ['noughts', nothings(1000)],
  ])('is not unpacked: %s', async (_, bytes) => {
    expect(await mayUnpack(bytes)).toBe(false)
  })

  test('cut short, it is not unpacked either', async () => {
    const whole = await archive({ 'a.xml': 'word '.repeat(1000) })
    for (const part of [0.2, 0.5, 0.9])
      expect(await mayUnpack(whole.slice(0, whole.length * part))).toBe(false)
  })
})

test('A file that would burst is refused before anything reads it', async () => {
  const bomb = await archive({ 'xl/workbook.xml': nothings(archiveBounds.unpacked + 1) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await readFile(bomb)).toBeUndefined()
}, 60_000)
