/** What the board's pages read on the server, and whom they let in. */
import { measureRoutes } from '@yhdella/contract'
import { helsinkiDate } from '@yhdella/kernel'
import type { Board } from '../../features/measure/board.view.ts'
import { type BoardAddress, boardInput, readBoardAddress } from '../../features/measure/board-address.view.ts'
import type { DayProblem } from '../../features/measure/board-choices.tsx'
import { dataOf, type Page } from '../../platform/page.ts'
import { readDoor } from '../professional/layout.server.ts'

export type BoardReading = {
  readonly address: BoardAddress
  readonly board: Board
  readonly today: string
  /** Why the day that was asked for is not the one shown. */
  readonly problem: DayProblem | null
}

const isDayProblem = (code: string): code is 'DayInFuture' | 'DayBeforeRecords' =>
  code === 'DayInFuture' || code === 'DayBeforeRecords'

/** A day that has no board is told beside the field, over the board of now: nothing else is lost. */
export const readBoardOf = async (page: Page): Promise<BoardReading> => {
  const address = readBoardAddress(page.url.searchParams, page.language)
  const today = helsinkiDate(page.now)
  const answer = await page.call(measureRoutes.readBoard, boardInput(address))
  if (answer.ok) return { address, board: answer.data, today, problem: address.notADay ? 'notADay' : null }
  if (!isDayProblem(answer.code)) dataOf(answer)
  const now = { ...address, on: null }
  const board = dataOf(await page.call(measureRoutes.readBoard, boardInput(now)))
  return { address: now, board, today, problem: isDayProblem(answer.code) ? answer.code : null }
}

export const readBoardPage = async (page: Page) => {
  const [door, reading] = await Promise.all([readDoor(page), readBoardOf(page)])
  return { door, ...reading }
}

export type BoardPageData = Awaited<ReturnType<typeof readBoardPage>>

/** The wall is read by everyone who passes by: small cells are hidden whoever has opened it. */
export const readWall = async (page: Page) => {
  await readDoor(page)
  const address = readBoardAddress(page.url.searchParams, page.language)
  const input = { ...boardInput(address), audience: 'everyone' as const }
  return { address, board: dataOf(await page.call(measureRoutes.readBoard, input)) }
}

export type WallData = Awaited<ReturnType<typeof readWall>>
