import type { Language } from '@yhdella/kernel'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type QueueMessages = typeof fi

const messages: Readonly<Record<Language, QueueMessages>> = { fi, sv, en }

export const queueMessages = (language: Language): QueueMessages => messages[language]
