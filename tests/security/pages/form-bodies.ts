/** What ill will makes of a form that a page offers: its own fields, with what hostile people write into them. */
import fc from 'fast-check'
import { hostileText } from '../hostile/hostile-values.ts'
import type { PageForm } from './page-reading.ts'

type Field = readonly [string, string]

/** Kept, written over, left out, or sent twice; the proof of our own page is kept, for behind it is what is tried. */
const spoiledField = ([name, value]: Field): fc.Arbitrary<readonly Field[]> => {
  if (name === 'csrf') return fc.constant([[name, value]])
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant<readonly Field[]>([[name, value]]) },
    { weight: 4, arbitrary: hostileText.map((text): readonly Field[] => [[name, text]]) },
    { weight: 1, arbitrary: fc.constant<readonly Field[]>([]) },
    {
      weight: 1,
      arbitrary: hostileText.map((text): readonly Field[] => [
        [name, value],
        [name, text],
      ]),
    },
  )
}

const extras = fc.array(
  fc.tuple(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'role', 'actor', 'intent', 'switchTo', 'to'),
    hostileText,
  ),
  { maxLength: 2 },
)

const encoded = (fields: readonly Field[]): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value.toWellFormed()])).toString()

/** Now and then what a careless program would send: half an escape, a byte that is no letter, a cut. */
const spoiledBody = (body: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(body) },
    { weight: 1, arbitrary: fc.nat(body.length).map(at => body.slice(0, at)) },
    { weight: 1, arbitrary: fc.constantFrom('%', '&=&', '%ff%fe', '%00', '&&&', ';').map(end => body + end) },
  )

export const bodiesOf = ({ fields }: PageForm): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.tuple(...fields.map(spoiledField)),
      fc.oneof({ weight: 4, arbitrary: fc.constant<readonly Field[]>([]) }, extras),
    )
    .map(([own, more]) => encoded([...own.flat(), ...more]))
    .chain(spoiledBody)

/** As the page itself would send it. */
export const plainBody = ({ fields }: PageForm): string => encoded(fields)

/** What would run or lead away if a page wrote it as it came: each is a part of the hostile texts. */
const raw = ['<script>alert(', '<img src=x', '<svg/onload', 'href="javascript:', 'action="javascript:']

export const runsHostileText = (html: string): readonly string[] => raw.filter(each => html.includes(each))
