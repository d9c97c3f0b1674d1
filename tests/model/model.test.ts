/**
 * The instance and the model beside it, under the same random actions. A divergence is shrunk and kept under `replays`.
 * YHDELLA_TEST_MODEL_RUNS says how many sequences are tried; the nightly form tries thousands.
 */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { staffOf } from '../../apps/server/src/modules/case/case.fixtures.ts'
import type { Professional } from '../../apps/server/src/platform/actor.ts'
import { serve } from '../../apps/server/test/counties.ts'
import { testInstance } from '../../apps/server/test/test-instance.ts'
import { anyCommands, doOne, type Model, slotCount } from './commands.ts'
import { InstanceSide } from './instance-side.ts'
import { lawDueOn, type Moment, type Wait, type World } from './path-model.ts'
import { keepReplay, keptReplays, type Replay } from './replays.ts'
import { type Action, step } from './step.ts'

/**
 * Mornings on which a time goes on that is unlike others: the limit of adults changes, summer time ends, begins, a
 * leap day comes, Christmas comes; and an ordinary Monday.
 */
const mornings = [
  '2024-12-30T08:00:00.000Z',
  '2026-10-24T08:00:00.000Z',
  '2027-03-27T08:00:00.000Z',
  '2028-02-28T08:00:00.000Z',
  '2026-12-23T08:00:00.000Z',
  '2026-11-23T08:00:00.000Z',
]

/** Hours from the morning on which each time begins. */
const hours = [1, 2, 15, 24, 25, 3 * 24, 10 * 24, 40 * 24]

const worldOf = (morning: string): World => {
  const now: Moment = Date.parse(morning)
  return {
    now,
    matters: [],
    bookings: [],
    slots: hours.slice(0, slotCount).map(each => now + each * 3_600_000),
  }
}

const runs = Number(process.env.YHDELLA_TEST_MODEL_RUNS ?? 12)
const instance = testInstance()
let workers: readonly [Professional, Professional] | undefined

beforeAll(async () => {
  serve()
  const staff = await instance.asSystem('given', tx => staffOf(tx, 'aada-testila', 'linnea-exempel'))
  workers = [staff['aada-testila'], staff['linnea-exempel']]
})

/** What every sequence begins with, so that there is somebody to do something of. */
const given: readonly Action[] = [
  { kind: 'contact' },
  { kind: 'contact' },
  { kind: 'contact' },
  { kind: 'route', matter: 0, worker: 0, urgency: 3, service: 'reception-nurse' },
  { kind: 'route', matter: 1, worker: 1, urgency: 4, service: 'direct-physiotherapy' },
]

const done = new Set<Action['kind']>()

const property = (rules: Model['step'], replay?: Replay) =>
  fc.asyncProperty(
    fc.constantFrom(...mornings),
    anyCommands(replay?.replayPath),
    async (morning, commands) => {
      if (workers === undefined) throw new Error('The staff exists inside tests only')
      const side = new InstanceSide(instance, workers)
      const model: Model = { world: worldOf(morning), step: rules, done }
      await side.begin(model.world)
      for (const action of given) await doOne(model, side, action)
      await fc.asyncModelRun(() => ({ model, real: side }), commands)
    },
  )

/** Vitest's own words for two values that differ. */
const differenceIn = (error: unknown): string =>
  error instanceof Error && 'diff' in error ? String(error.diff) : String(error)

const replayPathIn = (text: string): string => /replayPath="([^"]*)"/.exec(text)?.[1] ?? ''

test.each(keptReplays())('What once told them apart does no more: %s', async (_name, replay) => {
  const { seed, path } = replay
  const found = await fc.check(property(step, replay), { seed, path, endOnFailure: true, numRuns: 1 })
  expect(found.failed, differenceIn(found.errorInstance)).toBe(false)
})

test('Whatever is done, one by one and at once, the instance answers and holds what the model does', {
  timeout: runs * 60_000,
}, async () => {
  const found = await fc.check(property(step), { numRuns: runs })
  if (!found.failed) return
  const told = fc.stringify(found.counterexample)
  const file = keepReplay({
    seed: found.seed,
    path: found.counterexamplePath ?? '',
    replayPath: replayPathIn(told),
    about: told,
  })
  throw new Error(`They differ; kept as ${file}\n${told}\n${differenceIn(found.errorInstance)}`)
})

/** Fourteen days for everyone and everything. */
const withShortLimit: Model['step'] = (world, action) => {
  const stepped = step(world, action)
  const shorter = (wait: Wait | null): Wait | null =>
    wait === null ? null : { ...wait, lawDueOn: lawDueOn('reception-nurse', '2024-12-31') }
  const matters = stepped.world.matters.map(each => ({ ...each, wait: shorter(each.wait) }))
  return { ...stepped, world: { ...stepped.world, matters } }
}

/** A held entry may be decided by anyone. */
const withoutLease: Model['step'] = (world, action) =>
  step(action.kind === 'take' ? { ...world, matters: world.matters.map(untaken) } : world, action)

const untaken = (matter: World['matters'][number]) => ({
  ...matter,
  contact: { ...matter.contact, takenBy: null, leaseUntil: null },
})

const twoWhoTake: readonly Action[] = [
  { kind: 'take', matter: 2, of: 'contact', worker: 0, over: false },
  { kind: 'take', matter: 2, of: 'contact', worker: 1, over: false },
]

test.each([
  ['counts by another limit', withShortLimit, []],
  ['forgets who holds what', withoutLease, twoWhoTake],
] as const)('A model that %s is told apart', async (_name, rules, more) => {
  if (workers === undefined) throw new Error('The staff exists inside tests only')
  const side = new InstanceSide(instance, workers)
  const model: Model = { world: worldOf(mornings[0] ?? ''), step: rules, done: new Set() }
  await side.begin(model.world)
  const all = async (): Promise<void> => {
    for (const action of [...given, ...more]) await doOne(model, side, action)
  }
  await expect(all()).rejects.toThrow(/to deeply equal/)
})
