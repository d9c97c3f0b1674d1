import { useEffect, useRef } from 'react'
import { type KeyMap, stepOfKey } from './key-map.ts'
import type { KeySettings } from './key-settings.ts'
import { isTyping, press } from './press.ts'

const isPlain = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing

/** Arrows belong to the radios they stand on. */
const isOwnArrow = (event: KeyboardEvent, target: HTMLElement): boolean =>
  event.key.startsWith('Arrow') && target instanceof HTMLInputElement

const stepFor = (event: KeyboardEvent, keys: KeyMap, services: ReadonlyMap<string, string>) =>
  isPlain(event) ? stepOfKey(event.key, keys, services) : undefined

/**
 * Listens for single keys while the focus is in a part marked `data-keys`, and nowhere where one types
 * (WCAG 2.1.4). Escape leaves a text field for the part it is in.
 */
export const useKeys = ({ on, keys }: KeySettings, services: ReadonlyMap<string, string>): void => {
  const latest = useRef({ on, keys, services })
  useEffect(() => {
    latest.current = { on, keys, services }
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { target } = event
      const part = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-keys]') : null
      if (!(target instanceof HTMLElement) || part === null || !latest.current.on) return
      if (event.key === 'Escape' && isTyping(target)) part.focus()
      if (isTyping(target) || isOwnArrow(event, target)) return
      const step = stepFor(event, latest.current.keys, latest.current.services)
      if (step !== undefined && press(step, target)) event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
