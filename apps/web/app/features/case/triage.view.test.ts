import { describe, expect, it } from 'vitest'
import { caseTexts } from './messages.ts'
import {
  choiceOfForm,
  nearestUnit,
  nothingChosen,
  readTriage,
  type TriageChoice,
  type TriageService,
  willHappen,
} from './triage.view.ts'

const services: TriageService[] = [
  {
    id: 'direct-physiotherapy',
    name: 'Fysioterapian suoravastaanotto',
    units: [
      { id: 'kajaani-health-station', name: 'Kajaanin terveysasema', municipalityCode: '205' },
      { id: 'kuhmo-health-station', name: 'Kuhmon terveysasema', municipalityCode: '290' },
    ],
  },
]
const [physiotherapy] = services
const choice = (change: Partial<TriageChoice>): TriageChoice => ({ ...nothingChosen, ...change })
const clock = {
  rule: 'r',
  startOn: '2026-11-23',
  dueAt: null,
  state: 'running' as const,
  grossDays: 0,
  netDays: 0,
  daysLeft: 7,
  sentence: '',
}
const will = willHappen(
  services,
  [
    {
      serviceId: 'direct-physiotherapy',
      clocks: [
        { ...clock, family: 'law', dueOn: '2027-02-23' },
        { ...clock, family: 'promise', dueOn: '2026-12-07' },
        { ...clock, family: 'target', dueOn: null },
      ],
    },
  ],
  '290',
  'fi',
  caseTexts.fi,
)

describe('what will happen', () => {
  it('tells where the queue begins and by when, each clock for itself', () => {
    expect(will(choice({ decision: 'route:direct-physiotherapy' }))).toEqual([
      'Jono alkaa tänään: Fysioterapian suoravastaanotto, Kuhmon terveysasema.',
      'Laki: viimeistään ti 23.2.2027.',
      'Alueen lupaus: viimeistään ma 7.12.2026.',
      'Ohjelman tavoite: ei määräpäivää.',
    ])
  })

  it('names the unit that was chosen instead of the nearest', () => {
    const [first] = will(choice({ decision: 'route:direct-physiotherapy', unit: 'kajaani-health-station' }))
    expect(first).toContain('Kajaanin terveysasema')
  })

  it.each([
    ['answer', 'Viesti lähtee asukkaalle ja asia päättyy.'],
    ['ask', 'Viesti lähtee asukkaalle. Asia jää odottamaan vastausta.'],
    ['close', 'Asia päättyy: Tarve poistui. Asukas näkee tämän asian sivulta.'],
    ['', 'Valitse kiireellisyys ja mitä tehdään.'],
  ])('%s: %s', (decision, sentence) => {
    expect(will(choice({ decision }))).toEqual([sentence])
  })
})

describe('the posted form', () => {
  const read = (change: Partial<TriageChoice>) =>
    readTriage(choice({ urgency: '2', ...change }), services, '290')

  it('routes to the nearest unit when none is chosen', () => {
    expect(read({ decision: 'route:direct-physiotherapy' })).toEqual({
      ok: true,
      urgency: 2,
      decision: {
        kind: 'route',
        serviceId: 'direct-physiotherapy',
        unitId: 'kuhmo-health-station',
        note: '',
      },
    })
  })

  it.each([
    [{ urgency: '' }, 'chooseUrgency'],
    [{ urgency: '6' }, 'chooseUrgency'],
    [{ decision: '' }, 'chooseDecision'],
    [{ decision: 'route:no-such-service' }, 'chooseDecision'],
    [{ decision: 'answer', message: '  ' }, 'writeMessage'],
    [{ decision: 'ask' }, 'writeMessage'],
    [{ decision: 'close' }, 'writeNote'],
  ])('%j lacks something: %s', (change, problem) => {
    expect(read(change)).toEqual({ ok: false, problem })
  })

  it('answers, asks and closes', () => {
    expect(read({ decision: 'answer', message: 'Levätkää.' })).toMatchObject({
      decision: { kind: 'answer', disposition: 'answered' },
    })
    expect(read({ decision: 'ask', message: 'Onko kuumetta?' })).toMatchObject({ decision: { kind: 'ask' } })
    expect(read({ decision: 'close', note: 'Asukas soitti.', disposition: 'notReached' })).toMatchObject({
      decision: { kind: 'close', disposition: 'notReached' },
    })
  })

  it('reads only text from what was posted', () => {
    const form = new FormData()
    form.set('urgency', '3')
    form.set('note', new File([], 'x'))
    expect(choiceOfForm(form)).toMatchObject({ urgency: '3', note: '', decision: '' })
  })
})

it('falls back to the first unit where the municipality has none', () => {
  expect(physiotherapy && nearestUnit(physiotherapy, '777')).toBe('kajaani-health-station')
})
