/** Sends a file to the office's own route: pages take forms of a few kilobytes, a deck is larger. */
import type { Language } from '@yhdella/kernel'
import { useState } from 'react'

type Upload = {
  readonly programmeId: string
  readonly csrfKey: string
  readonly language: Language
  readonly commandKey: string
  readonly onReceived: (importId: string) => void
}

/** Bytes at a time: a call takes only so many arguments. */
const chunk = 0x8000

export const base64Of = (bytes: Uint8Array): string => {
  let binary = ''
  for (let from = 0; from < bytes.length; from += chunk)
    binary += String.fromCharCode(...bytes.subarray(from, from + chunk))
  return btoa(binary)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const wordOf = (answer: unknown, name: string): string | undefined => {
  const word = isRecord(answer) ? answer[name] : undefined
  return typeof word === 'string' ? word : undefined
}

export const useUpload = ({ programmeId, csrfKey, language, commandKey, onReceived }: Upload) => {
  const [busy, setBusy] = useState(false)
  /** Answers with the refusal's code; null when the file was read. */
  const send = async (file: File, name: string, kind: string): Promise<string | null> => {
    setBusy(true)
    try {
      const bytes = base64Of(new Uint8Array(await file.arrayBuffer()))
      const answer = await fetch(`/api/programmes/${programmeId}/imports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf': csrfKey },
        body: JSON.stringify({
          fileName: name.trim() || file.name,
          file: bytes,
          language,
          commandKey,
          ...(kind === '' ? {} : { kind }),
        }),
      })
      const told: unknown = await answer.json()
      const importId = wordOf(told, 'importId')
      if (!answer.ok || importId === undefined) return wordOf(told, 'code') ?? 'other'
      onReceived(importId)
      return null
    } catch {
      return 'other'
    } finally {
      setBusy(false)
    }
  }
  return { busy, send }
}
