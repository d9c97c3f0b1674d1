/** A browser that follows the board: it is told the topic's name and notes when. */
import { get } from 'node:http'
import { type Ground, professionalHeaders } from './ground.ts'

export type BoardFollower = {
  /** When it was told, in milliseconds of performance.now(). */
  readonly tellings: readonly number[]
  readonly close: () => void
}

export const followBoard = (ground: Ground): Promise<BoardFollower> =>
  new Promise((resolve, reject) => {
    const tellings: number[] = []
    const address = `${ground.origin}/live?topics=board`
    const request = get(address, { headers: professionalHeaders(ground) }, response => {
      if (response.statusCode !== 200) {
        reject(new Error(`The board can't be followed: ${response.statusCode}`))
        return
      }
      response.on('error', () => {})
      response.on('data', (chunk: Buffer) => {
        if (chunk.includes('data: board')) tellings.push(performance.now())
      })
      resolve({ tellings, close: () => request.destroy() })
    })
    request.on('error', reject)
  })
