/** What ill will and bad luck write into a field. */
import fc from 'fast-check'

/** Plainly nobody's: an individual number from 900 up is never given to a person. */
export const personalCode = '010190-999X'
/** A line of its own in a log that were written as plain text. */
export const forgedLine = '{"level":60,"msg":"forged line"}'

const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'nul\u0000in the middle',
  'bell\u0007 and escape \u001b[2J',
  'half \ud800 pair',
  '\udc00',
  '\u202eoikealta vasemmalle\u202c',
  '\u2066isolated\u2069 \u200b\u200d\ufeff',
  'ﷺ'.repeat(60),
  `Z${'\u0351'.repeat(400)}`,
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'x'.repeat(5001),
  "'; drop schema queue cascade; --",
  "' or 1=1 --",
  '$1 %s %n {0} ${7*7} {{7*7}} #{7*7}',
  '<script>alert(document.cookie)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '\\\\evil.example\\share',
  '//evil.example/%2e%2e',
  `rivi\n${forgedLine}`,
  `rivi\r\nset-cookie: yhdella=stolen`,
  `Tunnukseni on ${personalCode}.`,
  '__proto__',
  'constructor',
  'toString',
  '%00',
  '%ff%fe',
  '{"$ne":null}',
  'null',
  'NaN',
  '1e999',
  '-0',
  '0x7fffffff',
  '9'.repeat(400),
  '2026-02-30',
  '2026-13-01T25:61:61Z',
  '9999-12-31',
  '0000-01-01',
  '+275760-09-13T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'ALL',
]

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
)

const numbers: readonly unknown[] = [
  ...[0, -0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 1e308, -1e308, 5e-324],
  ...[Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
]

const deep = (levels: number): unknown => {
  let value: unknown = 'deep'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { deeper: value }
  return value
}

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, undefined, true, false, [], {}, [[]], [null], { by: {} }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      deep(20),
      deep(500),
      Array.from({ length: 300 }, () => 0),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)
