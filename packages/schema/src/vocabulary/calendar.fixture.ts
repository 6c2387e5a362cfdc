import { arrangeYear, WorkingCalendar } from './calendar.ts'
import { addDays, type IsoDay } from './shanghai-time.ts'

/** Every day from the first to the last. */
export function dayRange(first: IsoDay, last: IsoDay): IsoDay[] {
  const days: IsoDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The State Council's notice for 2014 (published 2013-12-11), written out by hand. */
export const YEAR_2014 = arrangeYear(2014, {
  holidays: [
    '2014-01-01',
    ...dayRange('2014-01-31', '2014-02-06'),
    ...dayRange('2014-04-05', '2014-04-07'),
    ...dayRange('2014-05-01', '2014-05-03'),
    '2014-06-02',
    '2014-09-08',
    ...dayRange('2014-10-01', '2014-10-07'),
  ],
  makeUpDays: ['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11'],
})

/** 2014 and nothing else: 2013 and 2015 are unpublished. */
export const CALENDAR_2014 = new WorkingCalendar(YEAR_2014)
