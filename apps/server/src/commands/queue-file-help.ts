/** How a queue is written down; the same for `forecast` and `plan`. */
export const queueFileHelp = `Common fields:
  asOf          the first day that is foretold, YYYY-MM-DD; days: how many (1 to 731, 91 when left out)
  seed, replications
  queues        a list of queues:
    id
    clocks      promises: [{"id", "days", "from": "contact" or "entry"}]
    classes     [{"id", "share" (estimated when left out), "priority" (0 first), "dueDays", "clocks"}]
    discipline  longest-waiting (usual), fifo, priority, earliest-due
    entries     the past, a person each: contactOn, enteredOn (to this queue), servedOn, leftOn, missedOn (a list of
                no-shows), class, minutes; neither servedOn nor leftOn: she still waits
    counts      instead of entries, a day each: on, cameIn, served, left, waiting (null: not recorded, not zero)
    from        first day of the past; missing: [{"from", "to"}] days without records
    open        who waits now [{"contactOn", "enteredOn", "class", "count"}]; from entries when left out
    arrivals    instead of the past: {"perWeek"} or {"byWeekday": 7 numbers, Monday first}, "byMonth" (12 factors),
                "onHolidays", "dispersion" (variance by mean), "uncertainty", "drift" (weekly)
    noShow, noShowReturns, leavePerDay (shares); followUps (mean further visits), followUpDays
    routes      on to other queues: [{"to", "class", "share", "delayDays"}]
  books         appointment books; a queue without one gets the capacity that its past used:
    id, serves  ids of queues, or [{"queue", "classes"}]
    slotsByWeekday, or staff [{"slotsByWeekday", "away": [{"from", "to"}], "absence"}]
    changes     extra (or negative) slots: [{"from", "to", "slotsByWeekday"}]
    openOnHolidays, cancelled, refilled (shares), dispersion, uncertainty, drift
    oldestOnlyDays  the book is kept for those who have waited at least so long`
