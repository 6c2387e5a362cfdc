import type reference from '../zh-CN/attendance.ts'

export default {
  slot: { morningIn: 'Morning in', noonOut: 'Noon out', afternoonIn: 'Noon in', eveningOut: 'Evening out' },
} satisfies typeof reference
