import type { Messages } from '../i18n.ts'
import app from './en/app.ts'
import attendance from './en/attendance.ts'
import calendar from './en/calendar.ts'
import cases from './en/cases.ts'
import catalogue from './en/catalogue.ts'
import consultations from './en/consultations.ts'
import directory from './en/directory.ts'
import identity from './en/identity.ts'
import metrics from './en/metrics.ts'
import ratings from './en/ratings.ts'
import supervision from './en/supervision.ts'
import wall from './en/wall.ts'
import work from './en/work.ts'

const en: Messages = {
  ...app,
  ...attendance,
  ...calendar,
  ...cases,
  ...catalogue,
  ...consultations,
  ...directory,
  ...identity,
  ...metrics,
  ...ratings,
  ...supervision,
  ...wall,
  ...work,
}

export default en
