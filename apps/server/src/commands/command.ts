/** What a command of bin/yhdella may touch of the outside. */
export type Io = {
  readonly out: (text: string) => void
  readonly fail: (text: string) => void
  readonly environment: NodeJS.ProcessEnv
}

/** `run` gives the exit code: 0 done, 1 not done, 2 not understood. */
export type Command = {
  readonly name: string
  readonly summary: string
  readonly help: string
  readonly run: (args: readonly string[], io: Io) => Promise<number>
}
