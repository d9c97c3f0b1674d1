import { defaultKeys, type KeyMap, type Step, steps, withKey } from './key-map.ts'

/** Whether single keys are in use on this device, and which. Kept in the browser: it belongs to the keyboard. */
export type KeySettings = { readonly on: boolean; readonly keys: KeyMap }

export const defaultSettings: KeySettings = { on: true, keys: defaultKeys }

const storedKeys = (stored: Readonly<Record<string, unknown>>): KeyMap =>
  steps.reduce<KeyMap>((keys, step: Step) => {
    const wanted = stored[step]
    return typeof wanted === 'string' && wanted !== keys[step] ? (withKey(keys, step, wanted) ?? keys) : keys
  }, defaultKeys)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What was kept; anything that makes no sense is left out, so that the keys always work. */
export const readSettings = (text: string | null): KeySettings => {
  try {
    const stored: unknown = JSON.parse(text ?? '{}')
    if (!isRecord(stored)) return defaultSettings
    return { on: stored.on !== false, keys: storedKeys(isRecord(stored.keys) ? stored.keys : {}) }
  } catch {
    return defaultSettings
  }
}
