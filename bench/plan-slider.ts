/**
 * The slider of /board/plan over HTTP: a new question each time, asked of the whole program with the demonstration's
 * queues. Run: node bench/plan-slider.ts [--json]. Aim: 200 ms (the issue's budget, C-37).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { signIn } from '../tests/chaos/sign-in.ts'
import { serverProcess } from '../tests/server-process.ts'
import { percentile } from './main-job/figures.ts'
import { cpuSeconds, parentOf } from './main-job/machine-time.ts'

const questions = 40
// The first answers warm up the queue's record and its model; a slider moves after the page has been shown.
const warming = 3

type Asked = { readonly wall: number; readonly cpu: number }

const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-slider-'))
const server = await serverProcess(folder)
try {
  await server.start()
  const { cookie } = await signIn(server.origin, 'martta-testivaara')
  const postmaster = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]
  const root = parentOf(Number(postmaster))
  const ask = async (extra: number): Promise<Asked> => {
    const [began, cpu] = [performance.now(), cpuSeconds(root)]
    const answer = await fetch(
      `${server.origin}/api/plan/queue?serviceId=direct-physiotherapy&extraWeeks=4&extraPerWeek=${extra}`,
      { headers: { cookie } },
    )
    if (!answer.ok) throw new Error(await answer.text())
    await answer.text()
    return { wall: performance.now() - began, cpu: 1000 * (cpuSeconds(root) - cpu) }
  }
  for (let extra = 1; extra <= warming; extra++) await ask(extra)
  const asked: Asked[] = []
  for (let extra = warming + 1; extra <= warming + questions; extra++) asked.push(await ask(extra))
  const told = Object.fromEntries(
    (['wall', 'cpu'] as const).flatMap(kind => {
      const values = asked.map(each => each[kind])
      return [0.5, 0.99].map(share => [`${kind}P${100 * share}Ms`, Math.round(percentile(values, share))])
    }),
  )
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify({ questions, load, ...told })
      : `${questions} questions, load ${load}\n${Object.entries(told)
          .map(([name, value]) => `  ${name.padEnd(10)} ${value}`)
          .join('\n')}`,
  )
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
