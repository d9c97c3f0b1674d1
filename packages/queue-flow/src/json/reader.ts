/**
 * Reads one object of a JSON input field by field and gathers a sentence for each thing that is wrong, naming the
 * field by its path. A field that is not known is wrong too: a misspelt name must not be silently left out.
 */
export type Reader = {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly problems: string[]
  readonly seen: Set<string>
}

/** The answer of every command: a result, or the sentences of what was wrong with the input. */
export type JsonAnswer<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly errors: readonly string[] }

/** Larger inputs are refused before they are parsed: 64 MB of characters. */
const MOST_CHARACTERS = 64 * 1024 * 1024

/** Parses and reads. `read` may add problems to the reader. */
export const readJson = <Input>(text: string, read: (reader: Reader) => Input): JsonAnswer<Input> => {
  if (text.length > MOST_CHARACTERS) return { ok: false, errors: ['The input is over 64 MB.'] }
  if (text.trim() === '') return { ok: false, errors: ['The input is empty: write a JSON object.'] }
  const parsed = parseText(text)
  if (!parsed.ok) return { ok: false, errors: [parsed.error] }
  const reader = openReader(parsed.value, '', [])
  const input = read(reader)
  finishReader(reader)
  return reader.problems.length > 0 ? { ok: false, errors: reader.problems } : { ok: true, result: input }
}

/** Parses, reads and runs; `run` is reached only when nothing was wrong. */
export const answerJson = <Input, Result>(
  text: string,
  read: (reader: Reader) => Input,
  run: (input: Input) => Result,
): JsonAnswer<Result> => {
  const input = readJson(text, read)
  return input.ok ? { ok: true, result: run(input.result) } : input
}

const parseText = (text: string): { ok: true; value: unknown } | { ok: false; error: string } => {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, error: `The input is not JSON (${reason}).` }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const openReader = (value: unknown, path: string, problems: string[]): Reader => {
  if (!isRecord(value)) problems.push(`${path || 'The input'} must be an object.`)
  return { path, fields: isRecord(value) ? value : {}, problems, seen: new Set() }
}

/** Says of each field that nothing asked for that it is not known. */
export const finishReader = (reader: Reader): void => {
  for (const name of Object.keys(reader.fields))
    if (!reader.seen.has(name)) reader.problems.push(`${pathOf(reader, name)} is not a known field.`)
}

export const pathOf = (reader: Reader, name: string): string =>
  reader.path === '' ? name : `${reader.path}.${name}`

/** The raw value of a field; null and missing are both undefined. */
export const fieldOf = (reader: Reader, name: string): unknown => {
  reader.seen.add(name)
  return reader.fields[name] ?? undefined
}

export const complain = (reader: Reader, name: string, sentence: string): void => {
  reader.problems.push(`${pathOf(reader, name)} ${sentence}.`)
}

/** Reads an object inside; the inner reader is finished here. */
export const readObject = <Value>(
  reader: Reader,
  name: string,
  read: (inner: Reader) => Value,
): Value | null => {
  const value = fieldOf(reader, name)
  if (value === undefined) return null
  const inner = openReader(value, pathOf(reader, name), reader.problems)
  const result = read(inner)
  finishReader(inner)
  return result
}

/** Reads a list of objects; nothing gives an empty list. */
export const readList = <Value>(
  reader: Reader,
  name: string,
  most: number,
  read: (inner: Reader) => Value,
): readonly Value[] => {
  const value = fieldOf(reader, name)
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > most) {
    complain(reader, name, `must be a list of at most ${most}`)
    return []
  }
  return value.map((item, at) => {
    const inner = openReader(item, `${pathOf(reader, name)}[${at}]`, reader.problems)
    const result = read(inner)
    finishReader(inner)
    return result
  })
}
