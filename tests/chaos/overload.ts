/** Ten times what the instance can take, by a timetable that waits for nobody; then whether it still served, and came back. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type ServerProcess, serverProcess } from '../server-process.ts'
import { cheapSender, type Sender } from './cheap-sender.ts'
import { type Ledger, newLedger } from './ledger.ts'
import { type Finding, reckon } from './reckoning.ts'
import { signIn } from './sign-in.ts'

export type OverloadOptions = {
  readonly seconds: number
  /** How many times the peak is sent. */
  readonly times: number
  readonly tell: (line: string) => void
}

type Tally = {
  begun: number
  served: number
  turnedAway: number
  broken: number
  wrong: number
  withoutWait: number
}
export type Phase = Readonly<Tally> & { readonly perSecond: number }
export type Probe = { readonly asked: number; readonly answered: number; readonly slowestMs: number }

export type OverloadResult = {
  readonly peak: Phase
  readonly overload: Phase
  readonly afterwards: Phase
  readonly memoryMb: { readonly before: number; readonly most: number; readonly afterwards: number }
  readonly workList: Probe
  readonly health: Probe
  readonly findings: readonly Finding[]
}

const newTally = (): Tally => ({ begun: 0, served: 0, turnedAway: 0, broken: 0, wrong: 0, withoutWait: 0 })

let residents = 0
/** Each resident has an address of her own, as people do. */
const nextAddress = (): string => {
  residents += 1
  return `10.${(residents >> 16) & 255}.${(residents >> 8) & 255}.${residents & 255}`
}

const who = { name: 'Testilä, Kuorma', phone: '040 000 0999', birthYear: 1980, municipalityCode: '205' }

type Step = { readonly address: string; readonly body: object }

const stepsOf = (draftKey: string): readonly Step[] => {
  const address = `/api/contact-drafts/${draftKey}`
  return [
    { address, body: { reply: { by: 'message', language: 'fi' }, who } },
    { address: `${address}/send`, body: { commandKey: randomUUID() } },
  ]
}

/** A resident's whole contact: her words, who she is, and sending. She is served when it was acknowledged. */
const contact = async (sender: Sender, tally: Tally, ledger: Ledger): Promise<void> => {
  const [from, words] = [nextAddress(), `Ruuhka ${randomUUID()}`]
  const settle = (status: number, wait: string | undefined): void => {
    if (status === 0) tally.broken += 1
    else if (status === 503) tally.turnedAway += 1
    else tally.wrong += 1
    if (status === 503 && wait === undefined) tally.withoutWait += 1
  }
  tally.begun += 1
  const opened = { text: words, language: 'fi', commandKey: randomUUID() }
  let got = await sender.post('/api/contact-drafts', opened, from)
  if (got.status !== 200) return settle(got.status, got.wait)
  ledger.begun.add(words)
  for (const { address, body } of stepsOf(String(got.body.draftKey))) {
    got = await sender.post(address, body, from)
    if (got.status !== 200) return settle(got.status, got.wait)
  }
  tally.served += 1
  ledger.contacts.push({ words, statusKey: String(got.body.statusKey) })
}

const phaseOf = (tally: Tally, seconds: number): Phase => ({ ...tally, perSecond: tally.served / seconds })

/** As fast as answers come. */
const closedLoop = async (
  sender: Sender,
  ledger: Ledger,
  workers: number,
  seconds: number,
): Promise<Phase> => {
  const tally = newTally()
  const end = performance.now() + seconds * 1000
  const work = async (): Promise<void> => {
    while (performance.now() < end) await contact(sender, tally, ledger)
  }
  await Promise.all(Array.from({ length: workers }, work))
  return phaseOf(tally, seconds)
}

/** By the clock, whatever the answers do; what is served after the last arrival is not counted. */
const openLoop = async (
  sender: Sender,
  ledger: Ledger,
  perSecond: number,
  seconds: number,
): Promise<{ readonly phase: Phase; readonly rest: Promise<unknown> }> => {
  const tally = newTally()
  const all: Promise<void>[] = []
  const begun = performance.now()
  const count = Math.round(perSecond * seconds)
  for (let number = 0; number < count; ) {
    const due = Math.min(count, Math.ceil(((performance.now() - begun) * perSecond) / 1000))
    for (; number < due; number++) all.push(contact(sender, tally, ledger))
    await pause(2)
  }
  return { phase: phaseOf({ ...tally }, (performance.now() - begun) / 1000), rest: Promise.all(all) }
}

const memoryOf = (server: ServerProcess): number => {
  const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

type Watch = { readonly end: () => { readonly probe: Probe } }

/** Asks twice a second until ended. */
const watch = (ask: () => Promise<boolean>): Watch => {
  let [asked, answered, slowestMs, over] = [0, 0, 0, false]
  const go = async (): Promise<void> => {
    while (!over) {
      const begun = performance.now()
      asked += 1
      if (await ask().catch(() => false)) answered += 1
      slowestMs = Math.max(slowestMs, Math.round(performance.now() - begun))
      await pause(500)
    }
  }
  void go()
  return {
    end: () => {
      over = true
      return { probe: { asked, answered, slowestMs } }
    },
  }
}

const asks = (address: string, cookie: string) => async (): Promise<boolean> => {
  const answer = await fetch(address, { headers: { cookie }, signal: AbortSignal.timeout(10_000) })
  await answer.arrayBuffer()
  return answer.ok
}

const attack = async (
  server: ServerProcess,
  { seconds, times, tell }: OverloadOptions,
  ledger: Ledger,
): Promise<Omit<OverloadResult, 'findings'>> => {
  const { cookie } = await signIn(server.origin, 'aada-testila')
  const sender = cheapSender(server.origin, 3000)
  await closedLoop(sender, ledger, 32, 5)
  const peak = await closedLoop(sender, ledger, 32, 15)
  tell(`peak: ${peak.perSecond.toFixed(1)} contacts a second`)
  const before = memoryOf(server)
  let most = before
  const [work, health] = [
    watch(asks(`${server.origin}/api/work`, cookie)),
    watch(asks(`${server.origin}/healthz`, '')),
  ]
  const memory = setInterval(() => {
    most = Math.max(most, memoryOf(server))
  }, 200)
  const { phase, rest } = await openLoop(sender, ledger, peak.perSecond * times, seconds)
  clearInterval(memory)
  const probes = { workList: work.end().probe, health: health.end().probe }
  tell(
    `overload: ${phase.perSecond.toFixed(1)} served and ${(phase.turnedAway / seconds).toFixed(0)} turned away a second`,
  )
  await rest
  const afterwards = await closedLoop(sender, ledger, 8, 10)
  sender.close()
  return {
    ...{ peak, overload: phase, afterwards, ...probes },
    memoryMb: { before, most, afterwards: memoryOf(server) },
  }
}

export const runOverload = async (options: OverloadOptions): Promise<OverloadResult> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-overload-'))
  const server = await serverProcess(folder)
  const ledger = newLedger()
  try {
    options.tell(`started in ${(await server.start()).toFixed(1)} s`)
    const result = await attack(server, options, ledger)
    return { ...result, findings: await reckon(server.databaseUrl(), ledger) }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Megabytes that the bounded queues may add, with room for the garbage of a minute. */
const memoryBound = 300

/** What did not hold, in sentences; none when everything did. */
export const brokenPromises = (result: OverloadResult): readonly string[] => {
  const { peak, overload, afterwards, memoryMb, workList, health, findings } = result
  const share = overload.perSecond / peak.perSecond
  const lost = findings.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`)
  return [
    ...(share < 0.8 ? [`It served ${Math.round(share * 100)} % of its peak; 80 % was promised.`] : []),
    ...(overload.turnedAway === 0 ? ['Nothing was turned away: it was not overloaded.'] : []),
    ...(overload.broken > 0 ? [`${overload.broken} met a broken connection or silence, not a refusal.`] : []),
    ...(overload.withoutWait > 0 ? ['A refusal did not say when to come again.'] : []),
    ...(overload.wrong + afterwards.wrong > 0 ? ['There were answers that nobody should see.'] : []),
    ...(afterwards.turnedAway + afterwards.broken > 0 ? ['It did not come back by itself.'] : []),
    ...(memoryMb.most > memoryMb.before + memoryBound ? ['Its memory grew beyond its bound.'] : []),
    ...(workList.answered < workList.asked ? ['Those who work here were kept from their list.'] : []),
    ...(health.answered < health.asked ? ['Health did not answer.'] : []),
    ...lost,
  ]
}
