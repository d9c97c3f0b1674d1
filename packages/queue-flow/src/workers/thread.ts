import { parentPort } from 'node:worker_threads'
import { type Kind, performStretch, type Tasks } from './task.ts'

/** What a thread is told: the input of a job once, then its stretches; or that a job is over. */
export type Order =
  | { readonly order: 'job'; readonly job: number; readonly kind: Kind; readonly input: Tasks[Kind]['input'] }
  | { readonly order: 'stretch'; readonly job: number; readonly first: number; readonly count: number }
  | { readonly order: 'forget'; readonly job: number }

/** What it answers to a stretch. */
export type Answer =
  | { readonly ok: true; readonly piece: Tasks[Kind]['piece'] }
  | { readonly ok: false; readonly message: string }

const jobs = new Map<number, { readonly kind: Kind; readonly input: Tasks[Kind]['input'] }>()

const answerTo = (job: number, first: number, count: number): Answer => {
  const found = jobs.get(job)
  if (found === undefined) return { ok: false, message: `The thread was never told of job ${job}` }
  try {
    return { ok: true, piece: performStretch(found.kind, found.input, first, count) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (message: Order) => {
  if (message.order === 'job') jobs.set(message.job, message)
  else if (message.order === 'forget') jobs.delete(message.job)
  else parentPort?.postMessage(answerTo(message.job, message.first, message.count))
})
