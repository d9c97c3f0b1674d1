import type { Language } from '@yhdella/kernel'
import { en } from './report-words.en.ts'
import { fi, type ReportWords } from './report-words.fi.ts'
import { sv } from './report-words.sv.ts'

export const wordsIn: Readonly<Record<Language, ReportWords>> = { fi, sv, en }
