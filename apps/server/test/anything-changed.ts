import type { TestInstance } from './test-instance.ts'

/** What a test writes past the program, it tells by hand: running figures are counted anew. */
export const anythingChanged = async ({ database }: TestInstance): Promise<void> => {
  await database.pool.query("insert into platform.event (topic, at) values ('board', now())")
}
