import app from './zh-CN/app.ts'
import attendance from './zh-CN/attendance.ts'
import calendar from './zh-CN/calendar.ts'
import cases from './zh-CN/cases.ts'
import catalogue from './zh-CN/catalogue.ts'
import consultations from './zh-CN/consultations.ts'
import directory from './zh-CN/directory.ts'
import identity from './zh-CN/identity.ts'
import metrics from './zh-CN/metrics.ts'
import ratings from './zh-CN/ratings.ts'
import supervision from './zh-CN/supervision.ts'
import wall from './zh-CN/wall.ts'
import work from './zh-CN/work.ts'

/** The reference catalogue: what a hall's own staff would say. One file a feature, joined flat. */
export default {
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
