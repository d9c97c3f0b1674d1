import { index, layout, type RouteConfig, route } from '@react-router/dev/routes'

const resident = layout('doors/resident/layout.tsx', [
  index('doors/resident/home.tsx'),
  route('contact', 'doors/resident/tell.tsx'),
  route('contact/:draftKey', 'doors/resident/tell-again.tsx'),
  route('contact/:draftKey/safety', 'doors/resident/safety.tsx'),
  route('contact/:draftKey/reply', 'doors/resident/reply.tsx'),
  route('contact/:draftKey/who', 'doors/resident/who.tsx'),
  route('contact/:draftKey/check', 'doors/resident/check.tsx'),
  route('matter/:statusKey', 'doors/resident/matter.tsx'),
  route('matter/:statusKey/uses', 'doors/resident/uses.tsx'),
  route('matter/:statusKey/times', 'doors/resident/times.tsx'),
  route('matter/:statusKey/booking/:bookingId', 'doors/resident/booking.tsx'),
  route('matter/:statusKey/booking/:bookingId/cancel', 'doors/resident/cancel-booking.tsx'),
  route('*', 'doors/resident/not-found.tsx'),
])

const professional = layout('doors/professional/layout.tsx', [
  route('work', 'doors/professional/work.tsx'),
  route('work/case/:caseId', 'doors/professional/case.tsx'),
  route('work/new', 'doors/professional/new-contact.tsx'),
  route('work/book', 'doors/professional/book.tsx'),
])

const board = layout('doors/board/layout.tsx', [
  route('board', 'doors/board/board.tsx'),
  route('board/wall', 'doors/board/wall.tsx'),
  route('board/plan', 'doors/board/plan.tsx'),
  route('board/plan/saved/:planId', 'doors/board/plan-saved.tsx'),
  route('board/plan/saved/:planId/open', 'doors/board/campaign-open.tsx'),
  route('board/plan/campaign/:campaignId', 'doors/board/campaign.tsx'),
])

const programme = layout('doors/programme/layout.tsx', [
  route('programme', 'doors/programme/portfolio.tsx'),
  route('programme/reports', 'doors/programme/all-reports.tsx'),
  route('programme/report/:reportId', 'doors/programme/report.tsx'),
  route('programme/:programmeId/reports', 'doors/programme/reports.tsx'),
  route('programme/:programmeId', 'doors/programme/programme.tsx'),
  route('programme/:programmeId/goals', 'doors/programme/goals.tsx'),
  route('programme/:programmeId/goal/:goalId', 'doors/programme/goal.tsx'),
  route('programme/:programmeId/act', 'doors/programme/act.tsx'),
  route('programme/:programmeId/money', 'doors/programme/money.tsx'),
  route('programme/:programmeId/money/:form/:year', 'doors/programme/funder-form.tsx'),
  route('programme/:programmeId/imports', 'doors/programme/imports.tsx'),
  route('programme/:programmeId/imports/:importId', 'doors/programme/import.tsx'),
  route('programme/:programmeId/package/:packageId', 'doors/programme/work-package.tsx'),
])

// Outside the board's own frame: the law is open to anyone and needs no script.
const law = layout('doors/board/law-layout.tsx', [
  route('board/law', 'doors/board/law.tsx'),
  route('board/law/:ruleId', 'doors/board/law-rule.tsx'),
])

export default [
  resident,
  professional,
  board,
  programme,
  law,
  route('matter/:statusKey/booking/:bookingId/calendar.ics', 'doors/resident/calendar-file.ts'),
  route('board/plan/export', 'doors/board/plan-export.ts'),
  route('programme/report/:reportId/file/:format', 'doors/programme/report-file.ts'),
  route('programme/:programmeId/money/budget.xlsx', 'doors/programme/budget-file.ts'),
  route('programme/:programmeId/measure/:measureId', 'doors/programme/measure.ts'),
  route('demo-components', 'doors/components/components.tsx'),
] satisfies RouteConfig
