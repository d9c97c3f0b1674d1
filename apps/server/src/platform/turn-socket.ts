import { Socket } from 'node:net'

/**
 * A socket that sends together what is written in one turn of the loop. Statements that do not wait for each other
 * then reach the database in one packet: handing each over by itself costs more than making it.
 */
export class TurnSocket extends Socket {
  #held = false

  // The driver corks before each statement.
  override cork(): void {
    super.cork()
    if (this.#held) return
    this.#held = true
    super.cork()
    process.nextTick(() => {
      this.#held = false
      super.uncork()
    })
  }
}
