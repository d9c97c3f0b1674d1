import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listInput, readWorkAddress, workLink } from './work-address.view.ts'

const read = (query: string) => readWorkAddress(new URLSearchParams(query), 'fi')

it('opens the untaken contacts when the address says nothing', () => {
  expect(read('')).toEqual({
    view: 'untaken',
    service: null,
    unit: null,
    find: '',
    pages: 1,
    entryId: null,
    caseId: null,
    language: 'fi',
  })
})

it('leaves out what makes no sense, whatever is typed into the address', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (view, service, pages) => {
      const address = read(String(new URLSearchParams({ view, service, pages, entry: view })))
      expect(address.pages).toBeGreaterThanOrEqual(1)
      expect(address.pages).toBeLessThanOrEqual(20)
      expect(address.service ?? 'a').toMatch(/^[a-z0-9-]+$/)
      expect(address.entryId).toBeNull()
    }),
  )
})

it('writes the same address that it reads', () => {
  const link = workLink(read(''), { view: 'mine', service: 'oral-health', find: 'selkä', pages: 3 })
  expect(link).toBe('/work?view=mine&service=oral-health&find=selk%C3%A4&pages=3&lang=fi')
  expect(workLink(read(link.split('?')[1] ?? ''))).toBe(link)
})

it('asks the contract only for what the address says', () => {
  expect(listInput(read('view=calls&unit=kuhmo-health-station'), null)).toEqual({
    view: 'calls',
    language: 'fi',
    unitId: 'kuhmo-health-station',
  })
})
