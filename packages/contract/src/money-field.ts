/** Fields of the routes of a programme's money. */
import { z } from 'zod'
import { uuid } from './field.ts'

export const moneyKind = z.enum(['planned', 'actual', 'committed', 'forecast'])

/** `services.training`: lower-case words with points between the levels. */
export const categoryId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'notACategory')
export const year = z.coerce.number().int().min(2000).max(2100)
export const cellPlace = z.object({ categoryId, year, kind: moneyKind })
export const budgetChanged = z.object({ changeId: uuid, change: z.number().int(), cells: z.number().int() })
