/** Inputs made from a route's own schema: right in form, with right and hostile values mixed field by field. */
import fc from 'fast-check'
import type { z } from 'zod'
import { hostileText, hostileValue } from './hostile-values.ts'

/** Values that lead somewhere, by the name of the field: keys and ids of matters that are there. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Every schema of zod's core tells by `_zod.def` what it is made of. */
type Schema = z.core.$ZodType
type Def = z.core.$ZodTypeDef & Readonly<Record<string, unknown>>

const defOf = (schema: Schema): Def => schema._zod.def as Def
const schemaIn = (def: Def, field: string): Schema => def[field] as Schema

const isRegExp = (value: unknown): value is RegExp => value instanceof RegExp

/** The patterns that a text is held to, its format's own among them. */
const patternsOf = (def: Def): readonly RegExp[] => {
  const checks = (def.checks ?? []) as readonly z.core.$ZodCheck[]
  const patterns = checks.map(check => (check._zod.def as { readonly pattern?: unknown }).pattern)
  return [def.pattern, ...patterns].filter(isRegExp)
}

const matching = (pattern: RegExp): fc.Arbitrary<string> => {
  try {
    return fc.stringMatching(new RegExp(pattern.source))
  } catch {
    // Look-aheads cannot be turned round; then only known and hostile values come.
    return hostileText
  }
}

const textOf = (def: Def): fc.Arbitrary<unknown> => {
  if (def.format === 'uuid' || def.format === 'guid') return fc.uuid()
  if (def.format === 'date')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map(day => day.toISOString().slice(0, 10))
  if (def.format === 'datetime')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map(at => at.toISOString())
  const [pattern] = patternsOf(def)
  return pattern === undefined
    ? fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    : matching(pattern)
}

const objectOf = (def: Def, known: Known): fc.Arbitrary<unknown> => {
  const shape = def.shape as Readonly<Record<string, Schema>>
  const fields = Object.entries(shape).map(([name, field]) => [name, fieldOf(field, name, known)] as const)
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: Object.entries(shape).flatMap(([name, field]) =>
      defOf(field).type === 'optional' ? [] : [name],
    ),
  })
}

const rightOf = (schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> => {
  const def = defOf(schema)
  const inner = (field: string) => rightOf(schemaIn(def, field), name, known)
  const all = (field: string) => (def[field] as readonly Schema[]).map(each => rightOf(each, name, known))
  switch (def.type) {
    case 'object':
      return objectOf(def, known)
    case 'string':
      return textOf(def)
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -10, max: 3000 }))
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, unknown>))
    case 'literal':
      return fc.constantFrom(...(def.values as readonly unknown[]))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return fc.oneof({ weight: 3, arbitrary: inner('innerType') }, fc.constantFrom(null, undefined))
    case 'pipe':
      return inner('in')
    case 'union':
      return fc.oneof(...all('options'))
    case 'array':
      return fc.array(inner('element'), { maxLength: 4 })
    case 'tuple':
      return fc.tuple(...all('items'))
    default:
      return hostileValue
  }
}

const fieldOf = (schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> => {
  const leading = known[name] ?? []
  const right = rightOf(schema, name, known)
  return fc.oneof(
    { weight: 6, arbitrary: leading.length === 0 ? right : fc.constantFrom(...leading) },
    { weight: 1, arbitrary: right },
    { weight: 1, arbitrary: hostileValue },
  )
}

/** An input for the schema; now and then with fields that it does not have, or something else altogether. */
export const inputsOf = (schema: z.ZodObject, known: Known): fc.Arbitrary<Record<string, unknown>> => {
  const right = objectOf(defOf(schema), known)
  const extra = fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'role', 'actor', 'purpose'),
    hostileValue,
  )
  return fc
    .tuple(right, fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, extra))
    .map(([fields, more]) => ({ ...(fields as Record<string, unknown>), ...more }))
}
