import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultKeys, serviceKeys, stepOfKey, steps, withKey } from './key-map.ts'

const services = [
  { id: 'reception-nurse', key: 'h', name: 'Hoitajan vastaanotto' },
  { id: 'reception-doctor', key: 'l', name: 'Lääkärin vastaanotto' },
  { id: 'oral-health', key: 's', name: 'Suun terveydenhuolto' },
]
const letters = serviceKeys(services, defaultKeys)

describe('keys', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['Enter', 'open'],
    ['2', 'urgency-2'],
    ['h', 'route-reception-nurse'],
    ['H', 'route-reception-nurse'],
    ['U', 'undo'],
    ['?', 'help'],
    ['6', undefined],
    ['Escape', undefined],
  ])('%s means %s', (key, step) => {
    expect(stepOfKey(key, defaultKeys, letters)).toBe(step)
  })

  it('gives no two steps the same key', () => {
    expect(new Set(Object.values(defaultKeys)).size).toBe(steps.length)
  })

  it('lets a step have another key, unless that key is taken', () => {
    expect(withKey(defaultKeys, 'answer', 'W')?.answer).toBe('w')
    expect(withKey(defaultKeys, 'answer', 'u')).toBeUndefined()
    expect(withKey(defaultKeys, 'answer', '3')).toBeUndefined()
    expect(withKey(defaultKeys, 'answer', 'Tab')).toBeUndefined()
  })

  it('gives every service a key of its own, whatever the county wrote', () => {
    const county = fc.array(
      fc.record({ id: fc.uuid(), key: fc.string({ maxLength: 1 }), name: fc.string() }),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(county, list => {
        const given = serviceKeys(list, defaultKeys)
        const used = [...given.values(), ...Object.values(defaultKeys)]
        return new Set(used).size === used.length && list.every(({ id }) => given.has(id))
      }),
    )
  })
})
