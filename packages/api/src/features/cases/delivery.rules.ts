import { addDays, type CaseState, DELIVERY_LIMIT_WORKING_DAYS, type IsoDay, type WorkingCalendar } from '@mingchuang/schema'

/**
 * The last decision day whose ten working days (Administrative Licence Law, Art. 44) had all passed by yesterday: turned round like
 * the lights, so that overdue deliveries are found by comparing days.
 */
export function undeliveredThrough(calendar: WorkingCalendar, today: IsoDay): IsoDay | undefined {
  let counted = 0
  for (let day = addDays(today, -1); ; day = addDays(day, -1)) {
    const isWorked = calendar.isWorkingDay(day)
    if (isWorked === undefined) return undefined
    if (isWorked) counted += 1
    if (counted === DELIVERY_LIMIT_WORKING_DAYS) return addDays(day, -1)
  }
}

/** The last day on which a decision is delivered in time; null where it is not known yet. */
export function deliverDueDayOf(decidedDay: IsoDay | null, calendar: WorkingCalendar): IsoDay | null {
  if (decidedDay === null) return null
  const due = calendar.workingDayAfter(decidedDay, DELIVERY_LIMIT_WORKING_DAYS)
  return due.kind === 'known' ? due.day : null
}

/** Whether a result lies here longer than the law allows; null unless it is decided and not delivered. */
export function isDeliveryOverdue(state: CaseState, decidedDay: IsoDay | null, through: IsoDay | undefined): boolean | null {
  if (state !== 'decided' || decidedDay === null) return null
  return through !== undefined && decidedDay <= through
}
