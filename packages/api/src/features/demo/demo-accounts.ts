import { isWorkingKind, type Role, type SimulatorBrief, shanghaiDayOf, yearOf } from '@mingchuang/schema'
import { publishedYears } from '../calendar/index.ts'
import { hashOf } from '../identity/index.ts'
import { type DemoHall, demoHall, type HallWindow } from './demo-hall.ts'
import { DEMO_HALL_CODE, DEMO_HALL_ID, demoId } from './demo-ids.ts'

/** A login of the demo. Its password is public: the demo exists only where it was asked for, and is marked on every page. */
export interface DemoAccount {
  readonly loginName: string
  readonly password: string
  readonly role: Role
  readonly displayName: string
}

/** One account for every role of a staff member, printed by `npm start`. */
export const DEMO_ACCOUNTS = [
  { loginName: 'demo-clerk', password: 'clerk-at-the-window', role: 'clerk', displayName: '演示窗口人员' },
  { loginName: 'demo-lead', password: 'lead-of-department', role: 'lead', displayName: '演示部门负责人' },
  { loginName: 'demo-supervisor', password: 'supervisor-of-hall', role: 'supervisor', displayName: '演示督查员' },
  { loginName: 'demo-leader', password: 'leader-of-the-hall', role: 'leader', displayName: '演示中心领导' },
  { loginName: 'demo-administrator', password: 'administrator-of-hall', role: 'administrator', displayName: '演示管理员' },
  { loginName: 'demo-auditor', password: 'auditor-of-the-hall', role: 'auditor', displayName: '演示审计员' },
] as const satisfies readonly DemoAccount[]

/** The window and department that the demo's clerk and lead belong to: the housing bureau, which leads joint reviews. */
export const DEMO_ACCOUNT_DEPARTMENT = 'ZJJ'

/** What the simulator's clerk of a window signs in with. */
export function windowAccountOf(window: HallWindow): DemoAccount & { readonly staffId: string; readonly departmentId: string } {
  const [clerk] = window.staff
  if (clerk === undefined) throw new Error(`Nobody sits at window ${window.code}.`)
  const code = window.code.toLowerCase()
  return {
    loginName: `demo-window-${code}`,
    password: `at-demo-window-${code}`,
    role: 'clerk',
    displayName: clerk.name,
    staffId: clerk.id,
    departmentId: clerk.departmentId,
  }
}

/** Public like the demo's passwords, and derived like its ids, so that a restarted simulator still has it. */
export function ratingTokenOf(window: HallWindow): { readonly text: string; readonly hash: Buffer } {
  const text = `${DEMO_HALL_ID}.${Buffer.from(hashOf(demoId(`token of rating device ${window.code}`))).toString('base64url')}`
  return { text, hash: hashOf(text) }
}

/** The version of every rating device's binding to its window. */
export const DEMO_BINDING_VERSION = 1

/** Everything a simulator needs to act in the demo hall from outside. */
export function simulatorBrief(now: Date): SimulatorBrief {
  const hall = demoHall()
  const today = shanghaiDayOf(now)
  return {
    hallCode: DEMO_HALL_CODE,
    clerks: hall.windows.map((window) => {
      const { loginName, password } = windowAccountOf(window)
      return { loginName, password, windowCode: window.code, items: itemsAt(hall, window) }
    }),
    ratingDevices: hall.windows.map((window) => ({
      token: ratingTokenOf(window).text,
      windowCode: window.code,
      bindingVersion: DEMO_BINDING_VERSION,
    })),
    punchMachines: hall.punchMachines.map(({ serialNumber }) => ({ serialNumber })),
    pins: hall.windows.flatMap(({ staff }) => staff.map(({ code }) => code)),
    workingDays: publishedYears()
      .filter(({ year }) => year >= yearOf(today))
      .flatMap(({ days }) => days.filter(({ day, kind }) => day >= today && isWorkingKind(kind)).map(({ day }) => day)),
  }
}

/** A window's part of its departments' items, as the demo's past has it. */
function itemsAt(hall: DemoHall, window: HallWindow): { code: string; share: number }[] {
  const weight = ({ load, departmentIds }: HallWindow) => load / departmentIds.length
  return hall.items
    .filter((item) => hall.windowsOf(item.departmentId).includes(window))
    .map((item) => {
      const total = hall.windowsOf(item.departmentId).reduce((sum, each) => sum + weight(each), 0)
      return { code: item.code, share: Math.round((item.share * weight(window)) / total) }
    })
    .filter(({ share }) => share > 0)
}
