import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { runCommand } from '../cli.ts'
import type { Io } from './command.ts'
import { tellDue } from './due.ts'
import { answerInJson, answerInWords } from './due-answer.ts'

type Told = { readonly out: string[]; readonly failed: string[]; readonly io: Io }

const listener = (): Told => {
  const out: string[] = []
  const failed: string[] = []
  const io: Io = {
    out: text => out.push(...text.split('\n')),
    fail: text => failed.push(...text.split('\n')),
    environment: {},
  }
  return { out, failed, io }
}

type Clock = {
  rule: string
  start: string
  due: string | null
  state: string
  explanation: Record<string, string>
}
type Answer = {
  line: number
  clocks?: Clock[]
  ignored?: string[]
  error?: { line: number; field: string; code: string; message: string }
}

/** Feeds bytes in chunks of a size, as a pipe does. */
const told = async (input: string | Buffer, chunk = 65_536): Promise<Answer[]> => {
  const bytes = Buffer.from(input)
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  )
  const { out, io } = listener()
  await tellDue(Readable.from(chunks), line => answerInJson(line, {}), io, true)
  return out.map(line => JSON.parse(line))
}

const aCase = {
  service: 'primary-care.general',
  birthDate: '1980-03-15',
  flags: [] as unknown[],
  events: [
    { type: 'contact', at: '2023-09-01T10:00:00+03:00' },
    { type: 'needAssessed', at: '2023-09-01T10:30:00+03:00' },
  ] as unknown[],
  at: '2023-09-01T12:00:00+03:00',
}
const line = (change: object = {}): string => JSON.stringify({ ...aCase, ...change })

test('The case of the documentation gets its clock, in three languages', async () => {
  const [answer] = await told(line())
  expect(answer).toMatchObject({
    line: 1,
    clocks: [
      {
        rule: 'HT-PTH-GP14-V2',
        family: 'law',
        start: '2023-09-01',
        due: '2023-09-15',
        state: 'running',
        grossDays: 0,
        netDays: 0,
      },
    ],
  })
  expect(answer?.clocks).toHaveLength(1)
  expect(Object.keys(answer?.clocks?.[0]?.explanation ?? {})).toEqual(['fi', 'sv', 'en'])
  for (const sentence of Object.values(answer?.clocks?.[0]?.explanation ?? {}))
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
})

test.each<[string, object, string, string]>([
  ['an unknown service', { service: 'primary-care' }, 'service', 'UnknownService'],
  ['a service by an object of the language', { service: 'constructor' }, 'service', 'UnknownService'],
  ['no service', { service: undefined }, 'service', 'Missing'],
  ['an impossible birth date', { birthDate: '1980-02-30' }, 'birthDate', 'NotADate'],
  ['a birth date that is a number', { birthDate: 19800315 }, 'birthDate', 'NotADate'],
  ['a birth date in the future', { birthDate: '2023-09-02' }, 'birthDate', 'BirthDateInFuture'],
  ['flags that are no list', { flags: 'disabledPerson' }, 'flags', 'NotAList'],
  ['an unknown flag', { flags: ['tall'] }, 'flags[0]', 'UnknownFlag'],
  ['no events', { events: undefined }, 'events', 'Missing'],
  ['events that are no list', { events: {} }, 'events', 'NotAList'],
  ['an event that is no object', { events: [null] }, 'events[0]', 'NotAnObject'],
  ['an unknown event', { events: [{ type: 'called', at: aCase.at }] }, 'events[0].type', 'UnknownEvent'],
  ['an event without a name', { events: [{ at: aCase.at }] }, 'events[0].type', 'Missing'],
  ['an event without a moment', { events: [{ type: 'contact' }] }, 'events[0].at', 'Missing'],
  [
    'an impossible day',
    { events: [{ type: 'contact', at: '2023-02-29T10:00:00+02:00' }] },
    'events[0].at',
    'NotAMoment',
  ],
  [
    'an impossible hour',
    { events: [{ type: 'contact', at: '2023-02-28T25:00:00+02:00' }] },
    'events[0].at',
    'NotAMoment',
  ],
  ['a moment without an offset', { at: '2023-09-01T12:00:00' }, 'at', 'NotAMoment'],
  ['no asked moment', { at: undefined }, 'at', 'Missing'],
  ['events out of order', { events: [...aCase.events].reverse() }, 'events[1].at', 'EventsOutOfOrder'],
  [
    'a plan on no day',
    { events: [{ type: 'followUpPlanned', at: aCase.at, on: 'soon' }] },
    'events[0].on',
    'NotADate',
  ],
])(
  '%s is an error that names the line and the field; the others are answered',
  async (_, change, field, code) => {
    const answers = await told([line(), line(change), line()].join('\n'))
    expect(answers.map(answer => answer.line)).toEqual([1, 2, 3])
    expect(answers[1]?.error).toMatchObject({ line: 2, field, code })
    expect(answers[1]?.error?.message).toContain('Line 2')
    expect(answers[1]?.error?.message).toContain(field)
    expect(answers[0]?.clocks).toHaveLength(1)
    expect(answers[2]?.clocks).toHaveLength(1)
  },
)

test.each([
  ['not JSON', 'service: oral', 'NotJson'],
  ['half a line', '{"service": "oral"', 'NotJson'],
  ['a list', '[]', 'NotAnObject'],
  ['null', 'null', 'NotAnObject'],
  ['a number', '7', 'NotAnObject'],
  ['very deep brackets', '['.repeat(100_000), 'NotJson'],
  ['a very long line', line({ note: 'x'.repeat(1_100_000) }), 'LineTooLong'],
])('%s is told of the whole line', async (_, text, code) => {
  const answers = await told(`${text}\n${line()}`)
  expect(answers[0]?.error).toMatchObject({ line: 1, field: 'line', code })
  expect(answers[1]?.clocks).toHaveLength(1)
})

test('Bytes that are not UTF-8 are told, not guessed', async () => {
  const answers = await told(
    Buffer.concat([Buffer.from('{"service":"'), Buffer.from([0xff, 0xfe]), Buffer.from(`"}\n${line()}`)]),
  )
  expect(answers[0]?.error?.code).toBe('NotUtf8')
  expect(answers[1]?.clocks).toHaveLength(1)
})

test('A byte order mark, Windows line ends, blank lines and a missing last line end do no harm', async () => {
  const answers = await told(`\uFEFF${line()}\r\n\r\n   \n${line()}`)
  expect(answers.map(({ line: number, clocks }) => [number, clocks?.length])).toEqual([
    [1, 1],
    [4, 1],
  ])
})

test('However the bytes come, the answers are the same', async () => {
  const input = `${[line({ note: 'ääkköset ja 日本' }), 'x', line()].join('\n')}\n`
  const whole = await told(input)
  for (const size of [1, 2, 3, 7, 64]) expect(await told(input, size)).toEqual(whole)
})

test('Not known is not an error: no birth date, no flags, a field of another name', async () => {
  const [answer] = await told(line({ birthDate: null, flags: undefined, birthday: '1980-03-15' }))
  expect(answer?.clocks).toHaveLength(1)
  expect(answer?.ignored).toEqual(['birthday'])
})

test('Two events of one moment may stand in either order, and what comes after the asked moment is not looked at', async () => {
  const at = '2023-09-01T10:00:00+03:00'
  const answers = await told(
    line({
      events: [
        { type: 'needAssessed', at },
        { type: 'contact', at },
        { type: 'firstCareEvent', at: '2023-09-20T10:00:00+03:00' },
      ],
    }),
  )
  expect(answers[0]?.clocks?.map(({ rule, state }) => [rule, state])).toEqual([['HT-PTH-GP14-V2', 'running']])
})

test('In words each clock has its dates, its state and its sentence', async () => {
  const { out, io } = listener()
  await tellDue(Readable.from([Buffer.from(line())]), each => answerInWords(each, {}, 'en'), io, false)
  expect(out).toEqual([
    '1:',
    '  HT-PTH-GP14-V2  2023-09-01 – 2023-09-15  running',
    expect.stringMatching(/^ {4}The need for care was assessed on Friday 1 September 2023, .*\.$/),
  ])
})

test('Many lines are answered without being held', async () => {
  const lines = 20_000
  let answered = 0
  const io: Io = { out: text => (answered += text.split('\n').length), fail: () => {}, environment: {} }
  const chunk = Buffer.from(`${line()}\n`.repeat(100))
  const chunks = (function* () {
    for (let count = 0; count < lines / 100; count++) yield chunk
  })()
  await tellDue(Readable.from(chunks), each => answerInJson(each, {}), io, true)
  expect(answered).toBe(lines)
})

test('The terminal hears what is not understood', async () => {
  const { failed, out, io } = listener()
  expect(await runCommand(['due', '--or-limit', 'both'], io)).toBe(2)
  expect(failed.join()).toContain('--or-limit is one of: later, earlier')
  expect(await runCommand(['due', '/nowhere/cases.ndjson', '--json'], io)).toBe(2)
  expect(failed.join()).toContain('/nowhere/cases.ndjson cannot be read')
  expect(await runCommand(['due', '--help'], io)).toBe(0)
  expect(out.join('\n')).toContain('primary-care.general')
})
