import { type PlainDate, plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, birthDateForClocks, displayName, initials, nameFrom, shownName } from './person.rules.ts'
import { placeInWords, placeOf, unitShown } from './protected-place.rules.ts'

test.each([
  ['Maija Testilä', 'Testilä', 'Maija', 'MT'],
  ['Testilä, Maija', 'Testilä', 'Maija', 'MT'],
  ['  Maija   Liisa\tTestilä ', 'Testilä', 'Maija Liisa', 'MT'],
  ['Testilä', 'Testilä', '', 'T'],
  ['Testilä,', 'Testilä', '', 'T'],
  [', Maija', 'Maija', '', 'M'],
  ['åke Öman', 'Öman', 'åke', 'ÅÖ'],
])('%j is read as %s and %s', (written, familyName, givenNames, letters) => {
  const name = nameFrom(written)
  expect(name).toEqual({ familyName, givenNames })
  expect(initials(name)).toBe(letters)
})

test('Whatever is written as a name, something is shown, and no letter of it is lost', () => {
  const letters = (text: string): string => [...text.replace(/[\s,]/g, '')].sort().join('')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), written => {
      const name = nameFrom(written)
      expect(displayName(name)).not.toBe('')
      if (written.trim() !== '') expect(letters(shownName(name))).toBe(letters(written))
    }),
  )
})

test('A person whose name nobody has told is shown by a dash', () => {
  expect(displayName(nameFrom(''))).toBe('–')
})

test.each<[string | null, number | null, string, number | null]>([
  ['2007-11-23', 2007, '2026-11-22', 18],
  ['2007-11-23', 2007, '2026-11-23', 19],
  ['2004-02-29', 2004, '2026-02-28', 21],
  ['2004-02-29', 2004, '2026-03-01', 22],
  [null, 1968, '2026-11-23', 58],
  [null, 2090, '2026-11-23', 0],
  [null, null, '2026-11-23', null],
])('Born %s (%s), she is on %s of age %s', (bornOn, birthYear, on, age) => {
  const birth = { bornOn: bornOn === null ? null : plainDate(bornOn), birthYear }
  expect(ageOn(birth, plainDate(on))).toBe(age)
})

test('Where only the year is known, the clocks take the youngest possible age', () => {
  const youngest: PlainDate = plainDate('2003-12-31')
  expect(birthDateForClocks({ bornOn: null, birthYear: 2003 })).toBe(youngest)
  expect(birthDateForClocks({ bornOn: plainDate('2003-02-01'), birthYear: 2003 })).toBe('2003-02-01')
  expect(birthDateForClocks({ bornOn: null, birthYear: null })).toBeNull()
})

test('A protected place holds no municipality, and says in each language that it is hidden', () => {
  const place = placeOf('205', true)
  expect(JSON.stringify(place)).not.toContain('205')
  expect(unitShown(place, 'kajaani-health-station')).toBeNull()
  expect((['fi', 'sv', 'en'] as const).map(language => placeInWords(place, language, code => code))).toEqual([
    'Suojattu',
    'Skyddad',
    'Protected',
  ])
  expect(placeInWords(placeOf('205', false), 'fi', code => `kunta ${code}`)).toBe('kunta 205')
  expect(placeInWords(placeOf(null, false), 'sv', code => code)).toBe('Okänd')
  expect(unitShown(placeOf('205', false), 'kajaani-health-station')).toBe('kajaani-health-station')
})
