/** Splits bytes into lines without ever holding more than one chunk and one line. */

const newline = 0x0a
const carriageReturn = 0x0d
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** A line as it came, without its end; `text` is null where it was longer than allowed or not UTF-8. */
export type InputLine = {
  readonly number: number
  readonly text: string | null
  readonly fault: 'tooLong' | 'notUtf8' | null
}

const isUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const lineOf = (number: number, bytes: Buffer): InputLine => {
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length
  const start = number === 1 && bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  try {
    return { number, text: isUtf8.decode(bytes.subarray(start, end)), fault: null }
  } catch {
    return { number, text: null, fault: 'notUtf8' }
  }
}

/** Gives the lines of each chunk together, so that their answers can be written together. */
export class LineSplitter {
  #kept: Buffer[] = []
  #keptBytes = 0
  #number = 0
  readonly #maxBytes: number

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  #keep(bytes: Buffer): void {
    this.#keptBytes += bytes.length
    // Past the limit the rest of the line is only counted, never held.
    if (this.#keptBytes <= this.#maxBytes) this.#kept.push(bytes)
    else this.#kept = []
  }

  #take(): InputLine {
    const number = ++this.#number
    const tooLong = this.#keptBytes > this.#maxBytes
    const bytes = this.#kept.length === 1 ? this.#kept[0] : Buffer.concat(this.#kept)
    this.#kept = []
    this.#keptBytes = 0
    return tooLong || bytes === undefined ? { number, text: null, fault: 'tooLong' } : lineOf(number, bytes)
  }

  push(chunk: Buffer): InputLine[] {
    const lines: InputLine[] = []
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      this.#keep(chunk.subarray(from, at))
      lines.push(this.#take())
      from = at + 1
    }
    if (from < chunk.length) this.#keep(chunk.subarray(from))
    return lines
  }

  /** The last line, where the input does not end with a line break. */
  end(): InputLine[] {
    return this.#keptBytes > 0 ? [this.#take()] : []
  }
}
