/** Raw check-ins: what punch machines saw, and what it says about the four slots of a day. */
export {
  type CheckInAggregate,
  type CheckInRow,
  type CheckInScope,
  checkInAggregates,
  checkIns,
  hasPunches,
} from './attendance.queries.ts'
export { type PunchUploadResult, recordPunchUpload } from './record-punches.ts'
