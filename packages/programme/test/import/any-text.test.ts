import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEFT_OUT } from '../../src/import/contact.ts'
import { joinLines, splitLines } from '../../src/import/source-line.ts'
import { importKinds, importSource, keptText } from '../../src/index.ts'

/** Lines that the readers know, so that texts run into all of their branches. */
const known = fc.constantFrom(
  'Kokonaisuuden nimi',
  'Toimiaika',
  'Rahoittaja',
  'Luotu',
  '01.02.2023',
  'Sisällys',
  'Arviointi',
  'Budjetti: 31.8.2024',
  'Yleistilanne suhteessa hankesuunnitelmaan',
  'Keskeiset aikaan-saannokset 8/2024 mennessä\t<ul><li>Jotain',
  'Vielä tehtävänä',
  '\tEtenee suunnitellusti\tJokin poikkeama\tEi saavuteta',
  'Paketti\tx\t\t',
  'Menot\t2023\t\tYhteensä\t',
  '\tSuunniteltu\tToteutunut\tSuunniteltu\tJäljellä',
  'Palvelut yhteensä, josta\t100\t50\t100\t50',
  'Vuokrat\t1 000\t-\t(5)\tabc\tylimääräinen',
  'Menot yhteensä\t\t\t\t',
  '→ ohjattu XYZ:aan 6,',
  '→ toteutettu XYZ 9',
  'XYZ: selitys',
  '1. kohta',
  ' • ',
  '- kohta',
  '1 000 € (80 % EKM)',
  '1.1.2023 – 31.12.2026',
  'vuosille 2024–2036 ja 2023–2026 ja 2024–2026',
  '[linkki](#)',
  '** irrallaan*',
)

const anyLine = fc.oneof(
  known,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'0123456789 \t.,-*<>()[]/:=→•€%aäoJK@') }),
  fc.constant(''),
)
const anyEnd = fc.constantFrom('\n', '\r\n', '\r')

const anyText = fc
  .array(fc.tuple(anyLine, anyEnd), { maxLength: 40 })
  .chain(lines => anyLine.map(last => lines.map(([text, end]) => text + end).join('') + last))

describe('any text', () => {
  test('is its lines again', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(joinLines(splitLines(text))).toBe(text)
      }),
    )
  })

  test('is read as any kind without a crash and without losing a line', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, ...importKinds), (text, kind) => {
        const imported = importSource({ text, ...(kind === undefined ? {} : { kind }) })
        const lines = splitLines(text)
        expect(imported.lines.map(({ line, end }) => [line, end])).toEqual(
          lines.map(({ line, end }) => [line, end]),
        )
        const left = new Set(
          imported.findings.filter(each => each.kind === 'contactLeftOut').map(({ place }) => place.line),
        )
        const unknown = new Set(imported.notUnderstood)
        imported.lines.forEach((kept, at) => {
          // A line is word for word what it was, or is told to have lost a person's data.
          if (!left.has(kept.line)) expect(kept.text).toBe(lines[at]!.text)
          else expect(kept.text).toContain(LEFT_OUT)
          // And it is understood or listed, never both and never neither.
          expect(unknown.has(kept.line)).toBe(kept.reading === null)
          if (kept.text.trim() === '') expect(kept.reading).toEqual({ as: 'blank' })
        })
        if (left.size === 0) expect(keptText(imported)).toBe(text)
        for (const { place } of imported.findings) {
          expect(place.line).toBeGreaterThanOrEqual(1)
          expect(place.line).toBeLessThanOrEqual(lines.length)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('gives the same findings every time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(importSource({ text })).toEqual(importSource({ text }))
      }),
      { numRuns: 50 },
    )
  })

  test('of one endless line is read in passing', () => {
    const pieces = fc.constantFrom('a', '*', '<', '[', '0 ', 'A-', '(', '@', '\t', 'a b')
    fc.assert(
      fc.property(pieces, piece => {
        const text = piece.repeat(30_000)
        expect(keptText(importSource({ text }))).toBe(text)
      }),
      { numRuns: 10 },
    )
  })
})

describe('a person in a text', () => {
  const name = fc.constantFrom('Testi Esimerkki', 'Maija-Testi Testilä', 'Esi Merkki-Testilä')
  const role = fc.constantFrom(
    'Projektipäällikkö',
    'hankekoordinaattori',
    'suunnittelija',
    'Projektchef',
    'projektledare',
  )
  const mail = fc.constantFrom(
    'esi.merkki@testila.example',
    'esi_merkki(at)testila.example',
    'e+m@posti.testila.example',
  )
  const number = fc.constantFrom(
    '040 123 4567',
    '+358 40 1234567',
    '0401234567',
    '08-123 4567',
    '(08) 123 456',
  )

  const sentence = fc.oneof(
    fc.tuple(role, name).map(([one, other]) => ({ text: `Vastuussa on ${one} ${other}.`, personal: other })),
    fc
      .tuple(name, role)
      .map(([one, other]) => ({ text: `Kokouksen vetää ${one}, ${other}.`, personal: one })),
    fc.tuple(name, role).map(([one, other]) => ({ text: `${one}\n\n${other}`, personal: one })),
    mail.map(one => ({ text: `Kirjoita: ${one}`, personal: one })),
    number.map(one => ({ text: `Puh. ${one}`, personal: one })),
    name.map(one => ({
      text: `Toimijat\nKunnat\nLuotu\nYhteyshenkilön nimi\n${one}\nTekijä\n${one}`,
      personal: one,
    })),
  )

  test('is left out of all that is kept and told, and that is told', () => {
    fc.assert(
      fc.property(sentence, anyText, ({ text, personal }, rest) => {
        const imported = importSource({ text: `${text}\n\n${rest}` })
        expect(JSON.stringify(imported)).not.toContain(personal)
        expect(imported.findings.some(({ kind }) => kind === 'contactLeftOut')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('is left out wherever else the source names her, by the endings of cases too', () => {
    const again = fc.constantFrom('', 'n', 'lla', 'lle')
    fc.assert(
      fc.property(role, name, again, anyText, (one, other, ending, rest) => {
        const later = `Asiasta keskusteltiin, ja ${other}${ending} on seuraava vuoro.`
        const imported = importSource({
          text: `Vastuussa on ${one} ${other}.\n${rest}\n\n${later}`,
          kind: 'deck',
        })
        expect(JSON.stringify(imported)).not.toContain(other)
        expect(keptText(imported).endsWith(`ja ${LEFT_OUT} on seuraava vuoro.`)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  test.each([
    'Kokouksessa Minna Testilä esitteli tulokset.',
    'Palaute annettiin Jukka-Pekka Esimerkin ryhmälle.',
    'Som ordförande fungerade Karin A. Exempel-Testman.',
  ])('is seen by a common given name and a capital after it: %s', text => {
    const kept = keptText(importSource({ text, kind: 'deck' }))
    expect(kept).toContain(LEFT_OUT)
    expect(kept).not.toMatch(/Testilä|Esimerkin|Exempel/u)
  })

  test.each([
    'Anna Palaute Kainuun hankkeesta.',
    'Toivo Paranee Joka Viikko.',
    'Marjan Kukka Oy ja Matinlahti.',
    '5 037 266 € (100 % STM)',
    'Vuokrat\t0\t6 000\t5 291\t7 230\t35 754',
    'Ohjelma alkaa 01.07.2022 ja päättyy 31.12.2025.',
    'Twitter @sotehankkeet',
    'n=1324, vv. 2020–2022',
    '(nimi poistettu)',
    'Testilän Hyvinvointialue järjestää palvelut.',
  ])('is not seen where there is none: %s', text => {
    expect(keptText(importSource({ text }))).toBe(text)
  })
})
