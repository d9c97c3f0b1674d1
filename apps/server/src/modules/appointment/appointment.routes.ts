import { absenceRoutes, appointmentRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { endAbsence, listAbsences, recordAbsence } from './absences.ts'
import { bookMyTime, bookTime } from './book-time.ts'
import { cancelMyTime, cancelTime } from './cancel-time.ts'
import { listBook } from './list-book.ts'
import { listCaseBookings, listMyBookings } from './list-bookings.ts'
import { listFreeTimes, listMyFreeTimes } from './list-free-times.ts'
import { moveMyTime, moveTime } from './move-time.ts'
import { recordNoShow } from './record-no-show.ts'
import { recordVisit } from './record-visit.ts'

export const appointmentBound = [
  ...bindRoutes(absenceRoutes, { listAbsences, recordAbsence, endAbsence }),
  ...bindRoutes(appointmentRoutes, {
    listMyFreeTimes,
    listMyBookings,
    bookMyTime,
    moveMyTime,
    cancelMyTime,
    listFreeTimes,
    listCaseBookings,
    bookTime,
    moveTime,
    cancelTime,
    listBook,
    recordVisit,
    recordNoShow,
  }),
]
