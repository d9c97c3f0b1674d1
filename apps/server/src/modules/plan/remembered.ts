import { createHash } from 'node:crypto'

/** A short name for a long text: the same text has the same name, and no other text has it. */
export const nameOfText = (text: string): string => createHash('sha256').update(text).digest('base64url')

/**
 * Remembers what was computed of a question, the newest so many. For pure computing only: the same question has the same
 * answer for ever, so nothing that is remembered grows old. Whoever asks meanwhile waits for the same answer; a failure
 * is forgotten at once.
 */
export const remembered = <Answer>(most: number) => {
  const answers = new Map<string, Promise<Answer>>()
  return (question: string, compute: () => Promise<Answer>): Promise<Answer> => {
    const known = answers.get(question)
    answers.delete(question)
    const answer = known ?? compute()
    answers.set(question, answer)
    if (known === undefined) answer.catch(() => answers.delete(question))
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break
      answers.delete(oldest)
    }
    return answer
  }
}
