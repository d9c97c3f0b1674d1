import { instant } from '@yhdella/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshId } from './fresh-id.ts'

const now = instant('2026-11-23T08:00:00.000Z')

test('A fresh id is a UUID of version 7 that tells its moment', () => {
  const made = freshId(now)
  expect(z.uuid({ version: 'v7' }).safeParse(made).success).toBe(true)
  expect(Number.parseInt(made.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(now))
})

test('A later one sorts after an earlier one, and two of one moment differ', () => {
  expect(freshId(now) < freshId(instant('2026-11-23T08:00:00.001Z'))).toBe(true)
  expect(new Set(Array.from({ length: 1000 }, () => freshId(now))).size).toBe(1000)
})
