import type { Role } from '@yhdella/contract'
import { id, type Language } from '@yhdella/kernel'
import type { Actor } from '../src/platform/actor.ts'

/** Invented people for tests, each saying only what the test cares about. */
export const anonymous = (language: Language = 'fi'): Actor => ({ kind: 'anonymous', roles: [], language })

export const resident = (personId: string, name = 'Anna Esimerkki'): Actor => ({
  kind: 'resident',
  id: id(personId),
  name,
  roles: ['resident'],
  language: 'fi',
})

export type ProfessionalTraits = {
  readonly id?: string
  readonly name?: string
  readonly title?: string
  readonly roles?: readonly Role[]
  readonly unitIds?: readonly string[]
}

export const professional = (traits: ProfessionalTraits = {}): Actor => ({
  kind: 'professional',
  id: id(traits.id ?? '00000000-0000-4000-8000-000000000001'),
  name: traits.name ?? 'Helvi Testilä',
  title: traits.title ?? 'sairaanhoitaja',
  roles: traits.roles ?? ['professional'],
  unitIds: traits.unitIds ?? [],
  language: 'fi',
})
