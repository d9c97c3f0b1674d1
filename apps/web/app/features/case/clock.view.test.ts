import { expect, it } from 'vitest'
import { type CaseClock, clockViews } from './clock.view.ts'
import { caseTexts } from './messages.ts'

const clock: CaseClock = {
  family: 'law',
  rule: 'primary.nonurgent',
  startOn: '2026-11-23',
  dueOn: '2027-02-23',
  dueAt: '2027-02-23T21:59:59.999Z',
  state: 'running',
  grossDays: 12,
  netDays: 9,
  daysLeft: 80,
  sentence: 'Terveydenhuoltolaki 51 a §: kolme kuukautta arviosta.',
}
const views = (...clocks: CaseClock[]) => clockViews(clocks, 'fi', caseTexts.fi.promised)

it('says the day, what is left, and the gross and net days', () => {
  expect(views(clock)).toEqual([
    {
      key: 'law primary.nonurgent',
      family: 'Laki',
      due: 'viimeistään ti 23.2.2027',
      state: 'inTime',
      status: '80 pv jäljellä',
      days: 'Kulunut 12 pv, asukkaan siirrot pois lukien 9 pv',
      sentence: 'Terveydenhuoltolaki 51 a §: kolme kuukautta arviosta.',
      lawPage: '/board/law/primary.nonurgent',
    },
  ])
})

it('leads to the page of the law from the clock of the law alone', () => {
  const pages = views(clock, { ...clock, family: 'target' }, { ...clock, family: 'promise' })
  expect(pages.map(({ lawPage }) => lawPage)).toEqual(['/board/law/primary.nonurgent', null, null])
})

it('keeps law, target and promise apart, law first', () => {
  const families = views({ ...clock, family: 'promise', rule: 'p' }, clock, {
    ...clock,
    family: 'target',
    rule: 't',
  }).map(({ family }) => family)
  expect(families).toEqual(['Laki', 'Ohjelman tavoite', 'Alueen lupaus'])
})

it.each([
  ['late', -3, 'late', '3 pv myöhässä'],
  ['running', 0, 'today', '0 pv jäljellä'],
  ['kept', 5, 'none', 'Toteutui'],
  ['waived', null, 'none', 'Luovuttu'],
] as const)('shows a clock that is %s with %s days', (state, daysLeft, shape, status) => {
  expect(views({ ...clock, state, daysLeft })[0]).toMatchObject({ state: shape, status })
})
