import { useEffect, useState } from 'react'
import { defaultSettings, type KeySettings, readSettings } from './key-settings.ts'

const storeName = 'yhdella:keys'

/** The settings of this device and a way to change them. A browser that keeps nothing has the original keys. */
export const useKeySettings = (): [KeySettings, (settings: KeySettings) => void] => {
  const [settings, setSettings] = useState(defaultSettings)
  useEffect(() => {
    try {
      setSettings(readSettings(localStorage.getItem(storeName)))
    } catch {
      setSettings(defaultSettings)
    }
  }, [])
  const change = (changed: KeySettings): void => {
    setSettings(changed)
    try {
      localStorage.setItem(storeName, JSON.stringify(changed))
    } catch {
      // Private windows may refuse to keep anything: the change then lives as long as the page.
    }
  }
  return [settings, change]
}
