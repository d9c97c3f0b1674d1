/** The thread between a resident and the professionals of her matter. */
export type { Message } from './message.rules.ts'
export { markMessagesRead, messagesOf } from './messages-of.ts'
export { receiveMessage } from './receive-message.ts'
export { retractMessage } from './retract-message.ts'
export { type SentMessage, sendMessage } from './send-message.ts'
