import { expect, test } from 'vitest'
import { esimerkki, kainuu } from '../../../test/counties.ts'
import { redFlagsIn } from './red-flag.rules.ts'
import {
  offeredServices,
  serviceById,
  servicesForProfession,
  servicesOfUnit,
  unitForResident,
} from './services.ts'

const ids = (services: readonly { readonly id: string }[]): readonly string[] => services.map(({ id }) => id)

test('The desk that assesses contacts is a service that nobody is routed to', () => {
  expect(serviceById('contact', kainuu)?.offered).toBe(false)
  expect(ids(offeredServices(kainuu))).not.toContain('contact')
  expect(ids(offeredServices(esimerkki))).toEqual(['home-help'])
})

test.each([
  ['nurse', undefined, ['reception-nurse']],
  ['physiotherapist', 'suomussalmi-health-station', ['direct-physiotherapy']],
  ['physiotherapist', 'puolanka-health-station', []],
  ['dentist', undefined, ['oral-health']],
  ['director', undefined, []],
])('a %s at %s gives %j', (profession, unitId, expected) => {
  expect(ids(servicesForProfession(profession, unitId, kainuu))).toEqual(expected)
})

test('A unit tells what it gives', () => {
  expect(ids(servicesOfUnit('kajaani-walk-in', kainuu))).toEqual(['mental-health', 'addiction'])
  expect(ids(servicesOfUnit('digital-centre', kainuu))).toEqual([])
})

test.each([
  ['290', 'kuhmo-health-station'],
  ['620', 'kajaani-health-station'],
  ['091', 'kajaani-health-station'],
  [null, 'kajaani-health-station'],
])('who lives in %s is offered physiotherapy at %s first', (municipalityCode, unitId) => {
  const service = serviceById('direct-physiotherapy', kainuu)
  expect(service && unitForResident(service, municipalityCode, kainuu)).toBe(unitId)
})

test.each([
  ['Minulla on ollut rintakipua aamusta asti', ['chest-pain']],
  ['Isäni suupieli roikkuu ja puhe puuroutuu', ['stroke']],
  ['Jag får inte luft', ['breathing']],
  ["I don't want to live any more", ['self-harm']],
  ['En jaksa enää elää tällaista', ['self-harm']],
  ['Mieheni löi minua eilen', ['violence']],
  ['Polvi on ollut kipeä kolme viikkoa', []],
  ['Haluaisin varata ajan verenpaineen mittaukseen', []],
  ['Ryggen har varit stel i två veckor', []],
  ['Tarvitsen apua vuokran maksamiseen', []],
  ['Lääkkeet ovat lopussa, tarvitsen reseptin uusimisen', []],
])("%s: Kainuu's words find %j", (text, flags) => {
  expect(redFlagsIn(text, kainuu.redFlags)).toEqual(flags)
})
