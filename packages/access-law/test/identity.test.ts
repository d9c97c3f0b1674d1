import { plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIdentityCode } from '../src/identity/identity-code.ts'
import {
  countyOn,
  municipalitiesOn,
  municipalityCodes,
  municipalityOn,
} from '../src/identity/municipality.ts'

const characters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** An artificial code (900-999), so that it can be nobody's. */
const artificial = (digits: string, sign: string, number: number): string =>
  `${digits}${sign}${number}${characters[Number(`${digits}${number}`) % 31]}`

describe('A personal identity code', () => {
  test.each([
    ['010594Y9032', '1994-05-01'],
    ['020516C903K', '2016-05-02'],
    [artificial('010190', '-', 901), '1990-01-01'],
    [artificial('311299', '+', 902), '1899-12-31'],
    [artificial('290200', 'A', 903), '2000-02-29'],
  ])('%s tells its birth date', (code, bornOn) => {
    expect(readIdentityCode(code)).toEqual({ code, bornOn, artificial: true })
  })

  test('Each century has its old sign and those of 2023', () => {
    for (const [signs, century] of [
      ['+', '18'],
      ['-YXWVU', '19'],
      ['ABCDEF', '20'],
    ] as const)
      for (const sign of signs)
        expect(readIdentityCode(artificial('010170', sign, 905))?.bornOn).toBe(`${century}70-01-01`)
  })

  test.each([
    ['a wrong check character', '010594Y9033'],
    ['a day that is not', artificial('310290', '-', 901)],
    ['29 February of a common year', artificial('290290', '-', 901)],
    ['a sign that is none', artificial('010190', 'G', 901)],
    ['small letters', '010594y9032'],
    ['an individual number under 002', '010190-001P'],
    ['too much', '010594Y90321'],
    ['nothing', ''],
  ])('%s is refused', (_, code) => {
    expect(readIdentityCode(code)).toBeNull()
  })

  test('One changed digit is always noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 900, max: 999 }),
        fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9),
        fc.integer({ min: 1, max: 9 }),
        (number, place, change) => {
          const code = artificial('150485', 'X', number)
          const digit = (Number(code[place]) + change) % 10
          expect(readIdentityCode(code.slice(0, place) + digit + code.slice(place + 1))).toBeNull()
        },
      ),
    )
  })
})

describe('A municipality', () => {
  const day = plainDate

  test('is itself until it merges, and the one that goes on after that', () => {
    expect(municipalityOn('911', day('2019-12-31'))).toMatchObject({ code: '911', name: { fi: 'Valtimo' } })
    expect(municipalityOn('911', day('2020-01-01'))).toMatchObject({ code: '541', name: { fi: 'Nurmes' } })
    expect(municipalityOn('588', day('2024-12-31'))).toMatchObject({
      name: { fi: 'Pertunmaa' },
      county: { code: '12' },
    })
    expect(municipalityOn('588', day('2022-12-31'))?.county).toBeNull()
    expect(municipalityOn('588', day('2025-01-01'))).toMatchObject({ code: '507', county: { code: '12' } })
    expect(municipalityOn('945', day('2010-12-31'))?.name.sv).toBe('Vörå-Maxmo')
    expect(municipalityOn('945', day('2011-01-01'))?.code).toBe('946')
    expect(municipalityOn('946', day('2010-12-31'))).toBeNull()
  })

  test('belongs to a county since 2023, also by the code of a merged one', () => {
    expect(countyOn('205', day('2022-12-31'))).toBeNull()
    expect(countyOn('205', day('2023-01-01'))?.name.sv).toBe('Kajanalands välfärdsområde')
    expect(countyOn('911', day('2026-11-23'))?.code).toBe('14')
    expect(countyOn('091', day('2026-11-23'))?.name.fi).toBe('Helsingin kaupunki')
    expect(countyOn('000', day('2026-11-23'))).toBeNull()
  })

  test.each([
    ['2024-04-13', 309],
    ['2026-11-23', 308],
  ])('On %s every code leads to a municipality with a county, %i in all', (on, count) => {
    const codes = municipalityCodes()
    expect(new Set(codes).size).toBe(codes.length)
    const then = codes.map(code => municipalityOn(code, day(on)))
    for (const each of then) expect(each?.county).not.toBeNull()
    expect(new Set(then.map(each => each?.code)).size).toBe(count)
  })

  test('Kainuu has its eight', () => {
    const kainuu = municipalityCodes().filter(code => countyOn(code, day('2024-04-13'))?.code === '20')
    expect(kainuu.sort()).toEqual(['105', '205', '290', '578', '620', '697', '765', '777'])
  })
})

test('The municipalities of a day are those that stand then, each once', () => {
  const codesOn = (day: string) => municipalitiesOn(plainDate(day)).map(({ code }) => code)
  // 309 from 2021 (Valtimo joined Nurmes and Honkajoki Kankaanpää), 308 from 2025 (Pertunmaa joined Mäntyharju).
  expect(codesOn('2024-06-01')).toHaveLength(309)
  expect(new Set(codesOn('2024-06-01')).size).toBe(309)
  expect(codesOn('2024-06-01')).toContain('205')
})
