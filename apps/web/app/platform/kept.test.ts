import { expect, it, vi } from 'vitest'
import { keptAction, keptLoader, notReached } from './kept.ts'

type LoaderArgs = Parameters<ReturnType<typeof keptLoader>>[0]
type ActionArgs = Parameters<typeof keptAction>[0]

// Only what the functions read of the router's many arguments.
const reading = (address: string, serverLoader: () => Promise<unknown>) =>
  ({ request: new Request(`http://page${address}`), serverLoader }) as unknown as LoaderArgs

const posting = (serverAction: () => Promise<unknown>) => {
  const body = new URLSearchParams({ intent: 'triage', note: 'Selkä' })
  const request = new Request('http://page/work', { method: 'POST', body })
  return { request, serverAction } as unknown as ActionArgs
}
const broken = () => Promise.reject(new TypeError('Failed to fetch'))
const answered = (status: number) => () => Promise.reject({ status, data: null })

it('shows what the same address showed last, while the connection is broken or the server in a hurry', async () => {
  const load = keptLoader<string>()
  await load(reading('/work', async () => 'rows'))
  for (const failing of [broken, answered(500), answered(503), answered(429)])
    expect(await load(reading('/work', failing))).toBe('rows')
  await expect(load(reading('/work?view=mine', broken))).rejects.toThrow('Failed to fetch')
})

it('lets a refusal through: it is an answer', async () => {
  const load = keptLoader<string>()
  await load(reading('/work', async () => 'rows'))
  await expect(load(reading('/work', answered(403)))).rejects.toMatchObject({ status: 403 })
})

it('tells of an ended session and leaves the page as it is', async () => {
  const told = vi.fn()
  vi.stubGlobal('window', { dispatchEvent: told })
  const load = keptLoader<string>()
  await load(reading('/work', async () => 'rows'))
  const away = new Response(null, { status: 302, headers: { location: '/sign-in?to=%2Fwork' } })
  expect(await load(reading('/work', () => Promise.reject(away)))).toBe('rows')
  expect(told).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})

it('gives a form that was not reached back with everything typed', async () => {
  expect(await keptAction(posting(broken))).toMatchObject({
    values: { intent: 'triage', note: 'Selkä' },
    trouble: { code: notReached },
  })
  await expect(keptAction(posting(answered(404)))).rejects.toMatchObject({ status: 404 })
})
