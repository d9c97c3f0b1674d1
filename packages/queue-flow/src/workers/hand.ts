import { Worker } from 'node:worker_threads'
import type { Kind, Tasks } from './task.ts'
import type { Answer, Order } from './thread.ts'

type Piece = Tasks[Kind]['piece']

type Awaiting = { readonly resolve: (piece: Piece) => void; readonly reject: (error: Error) => void }

/** One thread. It answers in the order it is asked, and keeps the program alive only while it is asked something. */
export type Hand = {
  readonly tell: (order: Order) => void
  readonly ask: (order: Order) => Promise<Piece>
  readonly end: () => Promise<void>
}

/** The thread starts when it is first told something, and again after it has failed. */
export const openHand = (): Hand => {
  const waiting: Awaiting[] = []
  let worker: Worker | null = null
  const failAll = (error: Error) => {
    worker = null
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  const answered = (answer: Answer) => {
    const first = waiting.shift()
    if (waiting.length === 0) worker?.unref()
    if (answer.ok) first?.resolve(answer.piece)
    else first?.reject(new Error(answer.message))
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./thread.ts', import.meta.url))
    started.on('message', answered)
    started.on('error', error => failAll(error instanceof Error ? error : new Error(String(error))))
    started.unref()
    return started
  }
  const tell = (order: Order) => {
    worker ??= start()
    worker.postMessage(order)
  }
  const ask = (order: Order) =>
    new Promise<Piece>((resolve, reject) => {
      waiting.push({ resolve, reject })
      tell(order)
      worker?.ref()
    })
  const end = async () => {
    const ended = worker
    failAll(new Error('The thread was ended'))
    await ended?.terminate()
  }
  return { tell, ask, end }
}
