import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCounty, problemLine, readCountyFolder } from './load-county.ts'

const project = path.resolve(import.meta.dirname, '../../../../..')
const kainuu = path.join(project, 'counties/kainuu')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'county-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const textOf = (file: string): string => readFileSync(path.join(kainuu, file), 'utf8')
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

/** Kainuu with one thing changed in one file; what is said of it, without the county's folder. */
const problemsWith = (file: string, from: string | RegExp, to: string): readonly string[] => {
  const broken = path.join(folder, 'kainuu')
  rmSync(broken, { recursive: true, force: true })
  cpSync(kainuu, broken, { recursive: true })
  const text = textOf(file).replace(from, to)
  expect(text).not.toBe(textOf(file))
  writeFileSync(path.join(broken, file), text)
  const reading = readCountyFolder(broken)
  return reading.ok ? [] : reading.problems.map(problemLine)
}

test('Kainuu loads, with its eight municipalities and every text in three languages', () => {
  const kainuuCounty = loadCounty(kainuu)
  expect(kainuuCounty.municipalities).toHaveLength(8)
  expect(JSON.stringify(kainuuCounty)).not.toContain('""')
})

test.each<[string, string, string | RegExp, string, string, string]>([
  [
    'a text that is missing in one language',
    'units.yaml',
    '{ fi: Kajaanin terveysasema, sv: Kajana hälsostation, en: Kajaani health station }',
    '{ fi: Kajaanin terveysasema, en: Kajaani health station }',
    'Kajaanin terveysasema',
    'units.name.sv is missing; add sv: ...',
  ],
  [
    'an empty text',
    'professions.yaml',
    'sv: sjukskötare',
    "sv: ' '",
    'sairaanhoitaja',
    'professions.name.sv is empty; write a text, or leave the whole item out',
  ],
  [
    'a name that is not a name',
    'units.yaml',
    'id: kajaani-health-station',
    'id: Kajaanin Terveysasema',
    'Kajaanin Terveysasema',
    "units.id 'Kajaanin Terveysasema' is not a name; write small letters a-z, digits and hyphens, such as kajaani-health-station",
  ],
  [
    'a municipality code that is a number',
    'county.yaml',
    "code: '205'",
    'code: 205',
    'code: 205',
    'municipalities.code is not what is expected; write a text (in quotes if it is a number)',
  ],
  [
    'hours that close before they open',
    'county.yaml',
    "opens: '08:00'",
    "opens: '17:00'",
    'officeHours',
    'officeHours closes before it opens; write the earlier time first',
  ],
  [
    'a time that is none',
    'county.yaml',
    "closes: '16:00'",
    "closes: '25:00'",
    'officeHours',
    "officeHours.closes '25:00' is not a time; write it in quotes, such as '08:00'",
  ],
  [
    'a day that the calendar does not have',
    'clocks.yaml',
    "validFrom: '2023-01-01'",
    "validFrom: '2023-02-30'",
    '2023-02-30',
    "clocks.validFrom '2023-02-30' is not a day; write it in quotes, such as '2026-11-23'",
  ],
  [
    'a telephone number with letters',
    'county.yaml',
    'helpPhone: 08 000 0000',
    'helpPhone: call us',
    'helpPhone',
    "helpPhone 'call us' is not a telephone number; write digits and spaces",
  ],
  [
    'a key of two letters',
    'services.yaml',
    'key: f',
    'key: ff',
    'key: ff',
    "services.key 'ff' is not a key; write one small letter",
  ],
  [
    'a service class that no law knows',
    'services.yaml',
    'serviceClass: social.assessment',
    'serviceClass: social.work',
    'social.work',
    'services.serviceClass must be one of primary-care.general,',
  ],
  [
    'a list that is empty',
    'services.yaml',
    'professions: [physiotherapist]',
    'professions: []',
    'professions: []',
    'services.professions is empty; name at least one',
  ],
  [
    'a list that names something twice',
    'services.yaml',
    'modes: [phone, message]',
    'modes: [phone, phone]',
    'modes: [phone, phone]',
    'services.modes names something twice; keep one of them',
  ],
  [
    'a visit that takes no time',
    'services.yaml',
    'visitMinutes: 45',
    'visitMinutes: 0',
    'visitMinutes: 0',
    'services.visitMinutes is too small; write 5 or more',
  ],
  [
    'a visit that takes days',
    'services.yaml',
    'visitMinutes: 45',
    'visitMinutes: 4500',
    'visitMinutes: 4500',
    'services.visitMinutes is too big; write 480 or less',
  ],
  [
    'a misspelt field',
    'services.yaml',
    'visitMinutes: 45',
    'visitMinutes: 45\n    visitMinuts: 45',
    'id: direct-physiotherapy',
    "services has 'visitMinuts', which nothing reads; mend the spelling or take it out",
  ],
  [
    'a red-flag word that would stop everyone',
    'red-flags.yaml',
    '[anafyla, kurkku turpo',
    '[an, kurkku turpo',
    '[an, kurkku turpo',
    'redFlags.words.fi is shorter than three letters and would stop everyone; write more of it',
  ],
  [
    'a list where fields are expected',
    'county.yaml',
    /^contact: .*$/m,
    'contact: [contact]',
    'contact: [contact]',
    'contact is not what is expected; write fields, each as name: value',
  ],
  [
    'a protected person whose municipality is told',
    'people.yaml',
    /municipalityCode: null\n {4}placeProtected: true/,
    "municipalityCode: '205'\n    placeProtected: true",
    "municipalityCode: '205'\n    placeProtected: true",
    'residents.municipalityCode has a protected place and a municipality; write municipalityCode: null',
  ],
  [
    'a unit that is not there',
    'services.yaml',
    'unitIds: [digital-centre]',
    'unitIds: [digital-center]',
    'unitIds: [digital-center]',
    "unitIds 'digital-center' is not in units.yaml; write one of digital-centre, ",
  ],
  [
    'a profession that is not there',
    'services.yaml',
    'professions: [physiotherapist]',
    'professions: [masseur]',
    'professions: [masseur]',
    "professions 'masseur' is not in professions.yaml; write one of nurse, ",
  ],
  [
    'a municipality that is not there',
    'units.yaml',
    "municipalityCode: '290'",
    "municipalityCode: '091'",
    "municipalityCode: '091'",
    "municipalityCode '091' is not in county.yaml; write one of 105, ",
  ],
  [
    'a service that no clock can count',
    'clocks.yaml',
    'serviceIds: [contact]',
    'serviceIds: [kontakt]',
    'serviceIds: [kontakt]',
    "serviceIds 'kontakt' is not in services.yaml; write one of contact, ",
  ],
  [
    'an id that is taken',
    'units.yaml',
    'id: kuhmo-health-station',
    'id: kajaani-health-station',
    'id: kajaani-health-station\n    name: { fi: Kuhmon',
    "id 'kajaani-health-station' is already taken; write another",
  ],
  [
    'a desk whose class is not that of its service',
    'county.yaml',
    'serviceClass: primary-care.general',
    'serviceClass: oral',
    'contact: {',
    'contact.serviceClass is not that of the service contact; write primary-care.general',
  ],
  [
    'a weekday at a unit that is not hers',
    'people.yaml',
    'week: { kuhmo-social-services: [1, 2, 3, 4, 5] }',
    'week: { kajaani-social-services: [1] }',
    'week: { kajaani-social-services: [1] }',
    "week 'kajaani-social-services' is not in her unitIds; write one of kuhmo-social-services",
  ],
  [
    'a file that is empty',
    'professions.yaml',
    /[\s\S]*/,
    '',
    '',
    'the file is not what is expected; write fields, each as name: value',
  ],
  [
    'a field that is written twice',
    'county.yaml',
    'languages: [fi, sv, en]',
    'languages: [fi, sv, en]\nlanguages: [fi]',
    'languages: [fi]\n',
    'is not YAML here: Map keys must be unique; mend the indentation, the quotes or the brackets',
  ],
  [
    'more late than waiting',
    'demonstration.yaml',
    'waiting: 60, late: 23',
    'waiting: 60, late: 61',
    'waiting: 60, late: 61',
    'reported.queues.late has more late than waiting; write late as a part of waiting',
  ],
  [
    'brackets that are not closed',
    'services.yaml',
    'unitIds: [digital-centre]',
    'unitIds: [digital-centre',
    '    modes: [phone, message]',
    'is not YAML here: ',
  ],
])('%s is told with its file, its line and the mend', (_, file, from, to, part, what) => {
  const changed = textOf(file).replace(from, to)
  const problems = problemsWith(file, from, to)
  const line = lineOf(changed, part)
  const found = problems.find(problem => problem.includes(what))
  expect(found, problems.join('\n')).toBeDefined()
  expect(found).toMatch(`counties/kainuu/${file}:${line}: `)
})

test('All problems of a file are told at once, in the order of their fields', () => {
  const problems = problemsWith('county.yaml', /helpPhone: .*\n/, 'helpPhone: x\nhelpFax: 1\n')
  expect(problems).toHaveLength(2)
})

test.each(['county', 'units', 'professions', 'services', 'clocks', 'red-flags'])(
  'a folder without %s.yaml says what to write',
  name => {
    const broken = path.join(folder, 'kainuu')
    rmSync(broken, { recursive: true, force: true })
    cpSync(kainuu, broken, { recursive: true })
    rmSync(path.join(broken, `${name}.yaml`))
    expect(() => loadCounty(broken)).toThrow(
      `counties/kainuu/${name}.yaml:1: is missing; write it, after the example of counties/kainuu/${name}.yaml`,
    )
  },
)

test('a real county leaves out the invented people and the demonstration', () => {
  const real = path.join(folder, 'kainuu')
  rmSync(real, { recursive: true, force: true })
  cpSync(kainuu, real, { recursive: true })
  rmSync(path.join(real, 'people.yaml'))
  rmSync(path.join(real, 'demonstration.yaml'))
  expect(loadCounty(real)).toMatchObject({
    people: { professionals: [], residents: [] },
    demonstration: null,
    history: null,
  })
})
