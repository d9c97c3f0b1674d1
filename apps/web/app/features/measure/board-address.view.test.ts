import { plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { boardInput, boardLink, daysBeside, readBoardAddress } from './board-address.view.ts'

const read = (query: string) => readBoardAddress(new URLSearchParams(query), 'fi')

describe('the address of the board', () => {
  test('is of now, by the law, for everyone, when it says nothing', () => {
    expect(read('')).toEqual({
      on: null,
      notADay: false,
      clock: 'law',
      service: null,
      municipality: null,
      language: 'fi',
    })
    expect(boardLink(read(''))).toBe('/board?lang=fi')
  })

  test('comes back the same through a link', () => {
    const address = read('on=2023-09-14&clock=promise&service=direct-physiotherapy&municipality=205')
    expect(readBoardAddress(new URL(boardLink(address), 'http://page').searchParams, 'fi')).toEqual(address)
    expect(boardInput(address)).toEqual({
      on: '2023-09-14',
      serviceId: 'direct-physiotherapy',
      municipalityCode: '205',
      language: 'fi',
    })
  })

  test('takes a day as it is written in Finland, and tells of what is none', () => {
    expect(read('on=14.9.2023')).toMatchObject({ on: '2023-09-14', notADay: false })
    expect(read('on=31.9.2023')).toMatchObject({ on: null, notADay: true })
    expect(read('on=tomorrow')).toMatchObject({ on: null, notADay: true })
  })

  test('leaves out what makes no sense', () => {
    expect(read('clock=sun&service=%27%3B&municipality=Kajaani')).toMatchObject({
      clock: 'law',
      service: null,
      municipality: null,
    })
  })

  test('knows the evenings beside it; there is none after today', () => {
    expect(daysBeside('2024-02-29', '2026-11-23')).toEqual({ before: '2024-02-28', after: '2024-03-01' })
    expect(daysBeside('2026-11-23', '2026-11-23').after).toBeNull()
    expect(boardLink(read(''), { on: plainDate('2023-09-01') })).toBe('/board?on=2023-09-01&lang=fi')
  })
})
