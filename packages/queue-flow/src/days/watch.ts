import { nextUniform, type Stream } from '../random/stream.ts'
import type { DayState } from './day-state.ts'

/** So many of a day's people were served: a watched person is among them when fewer than that go before her. */
export const watchServed = (state: DayState, line: number, key: number, count: number): void => {
  for (const watched of state.watched) {
    if (watched.servedOn >= 0 || watched.line !== line || watched.key !== key) continue
    if (watched.ahead < count) watched.servedOn = state.day
    else watched.ahead -= count
  }
}

/**
 * So many of a record leave: how many of them stood before a watched person is drawn, and she stays herself, since the
 * promise is to one who goes on waiting. Gives how many leave in the end.
 */
export const watchLeaving = (
  state: DayState,
  line: number,
  record: number,
  leaving: number,
  stream: Stream,
): number => {
  const { records, model } = state
  const key = (model.lines[line]?.byContact ? records.contact[record] : records.entry[record]) ?? 0
  const count = records.count[record] ?? 0
  let gone = leaving
  for (const watched of state.watched) {
    if (watched.servedOn >= 0 || watched.line !== line || watched.key !== key) continue
    gone = Math.min(gone, count - 1)
    let ahead = Math.min(watched.ahead, count - 1)
    for (let left = 0; left < gone; left++)
      if (nextUniform(stream) * (count - 1 - left) < ahead) {
        ahead--
        watched.ahead--
      }
  }
  return Math.max(0, gone)
}
