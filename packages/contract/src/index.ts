export * from './define.ts'
export * from './permission.ts'
export * from './audit-event.ts'
