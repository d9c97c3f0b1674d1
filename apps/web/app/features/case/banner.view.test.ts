import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bannerPattern, bannerView, type CaseData } from './banner.view.ts'
import { caseTexts } from './messages.ts'

const banner: CaseData['banner'] = {
  personId: '018f0000-0000-7000-8000-000000000003',
  name: 'Testilä Aino',
  initials: 'TA',
  birthYear: 2019,
  bornOn: '2019-05-02',
  age: 7,
  identified: true,
  municipalityCode: '205',
  municipality: { fi: 'Kajaani', sv: 'Kajana', en: 'Kajaani' },
  placeProtected: false,
  phone: '+358 40 000 0000',
  language: 'fi',
  interpreter: null,
  replyBy: 'message',
}
const view = (change: Partial<CaseData['banner']> = {}, contacts: CaseData['contacts'] = []) =>
  bannerView({ banner: { ...banner, ...change }, contacts }, 'fi', caseTexts.fi)

it('says who it is: born, age, identified, phone', () => {
  expect(view()).toMatchObject({
    name: 'Testilä Aino',
    born: 's. 2.5.2019, 7 v',
    identity: 'Tunnistautunut vahvasti',
    protected: null,
  })
  expect(view().facts[0]).toEqual({ term: 'Puhelin', value: '+358 40 000 0000', call: 'tel:+358400000000' })
})

it('tells only the year where only the year was told', () => {
  expect(view({ bornOn: null, identified: false })).toMatchObject({
    born: 's. 2019, 7 v',
    identity: 'Ei tunnistautunut',
  })
})

it('says the protection in words and never the municipality, even if it were given', () => {
  const shown = view({ placeProtected: true })
  expect(shown.protected).toMatch(/^Turvakielto/)
  expect(JSON.stringify(shown)).not.toContain('Kajaani')
})

it('tells her municipality by name, also where it is not the county’s own', () => {
  const municipality = { fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' }
  expect(view({ municipalityCode: '091', municipality }).facts).toContainEqual({
    term: 'Kotikunta',
    value: 'Helsinki',
  })
})

it('draws each person the same strip every time, and different persons mostly different ones', () => {
  expect(bannerPattern(banner.personId)).toEqual(bannerPattern(banner.personId))
  const ids = fc.sample(fc.uuid(), { numRuns: 200, seed: 1 })
  expect(new Set(ids.map(id => JSON.stringify(bannerPattern(id)))).size).toBeGreaterThan(180)
})
