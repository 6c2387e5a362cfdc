import { type CaseKind, type IsoDay, type ItemType, NATIONAL_ITEM_CODE, type Stage } from '@mingchuang/schema'
import { demoId } from './demo-ids.ts'
import { CANCELLED_ITEMS } from './lists/cancelled-items.data.ts'
import { DEMO_DEPARTMENTS, type DemoDepartmentKey } from './lists/departments.data.ts'
import { DEMO_ITEMS } from './lists/items.data.ts'
import { FAMILY_NAMES, GIVEN_NAMES } from './lists/people.data.ts'
import { DEMO_WINDOWS } from './lists/windows.data.ts'
import { type Random, randomOf, weightedPicker } from './random.ts'

export interface HallDepartment {
  readonly id: string
  readonly code: DemoDepartmentKey
  readonly name: string
  readonly nameEn: string
  readonly sort: number
}

export interface HallStaffMember {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly departmentId: string
  readonly place: 'A' | 'B'
  readonly assignmentId: string
}

export interface HallWindow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly floorRow: number
  readonly floorColumn: number
  readonly departmentIds: readonly string[]
  readonly load: number
  readonly staff: readonly HallStaffMember[]
  readonly deviceId: string
}

export interface HallItem {
  readonly id: string
  readonly code: string
  readonly basicCode: string
  readonly name: string
  readonly nameEn: string
  readonly type: ItemType
  readonly departmentId: string
  readonly department: DemoDepartmentKey
  readonly stage: Stage | null
  readonly kind: CaseKind
  readonly promisedLimit: number
  readonly statutoryLimit: number
  readonly share: number
  /** First day of its second version, which asks for fewer materials under the same limits. */
  readonly revisedFrom: IsoDay | null
}

/** Everything about the hall that does not change from day to day. */
export interface DemoHall {
  readonly departments: readonly HallDepartment[]
  readonly windows: readonly HallWindow[]
  readonly items: readonly HallItem[]
  /** Those the city cancelled; they are not among the others and nobody applies for them. */
  readonly cancelledItems: readonly HallItem[]
  readonly punchMachines: readonly { readonly id: string; readonly serialNumber: string; readonly name: string }[]
  windowsOf(departmentId: string): readonly HallWindow[]
  /** A window of the item's department, busier ones more often. */
  windowFor(item: HallItem, random: Random): HallWindow
  /** The busiest window of a department; the lead window of its joint reviews. */
  mainWindowOf(department: DemoDepartmentKey): HallWindow
}

export const DEMO_ITEM_VERSION = 1
/** The first version of everything holds from the first day of the report's year. */
export const DEMO_FIRST_DAY: IsoDay = '2014-01-01'
/** What many people come for was revised then. */
const REVISED_FROM: IsoDay = '2026-01-01'
const REVISED_SHARE_MIN = 2000
const CANCELLED_SERIALS = 900

/** The version of an item that holds on a day. */
export function versionOn({ revisedFrom }: HallItem, day: IsoDay): number {
  return revisedFrom !== null && day >= revisedFrom ? DEMO_ITEM_VERSION + 1 : DEMO_ITEM_VERSION
}

let builtHall: DemoHall | undefined

/** Built once: it is the same every time. */
export function demoHall(): DemoHall {
  builtHall ??= buildDemoHall()
  return builtHall
}

/** The hall as its data lists say, with reproducible ids, names and staff numbers. */
export function buildDemoHall(): DemoHall {
  const departments = DEMO_DEPARTMENTS.map(([code, name, nameEn], sort) => ({
    id: demoId(`department ${code}`),
    code,
    name,
    nameEn,
    sort: sort + 1,
  }))
  const departmentIds = new Map<DemoDepartmentKey, string>(departments.map(({ code, id }) => [code, id]))
  const idOf = (key: DemoDepartmentKey) => found(departmentIds.get(key), key)
  const nameOf = nameDrawer()

  let staffCount = 0
  const hire = (windowCode: string, place: 'A' | 'B', departmentId: string): HallStaffMember => {
    staffCount += 1
    const code = String(1000 + staffCount)
    return {
      id: demoId(`staff ${code}`),
      code,
      name: nameOf(),
      departmentId,
      place,
      assignmentId: demoId(`assignment ${windowCode} ${code}`),
    }
  }
  const windows = DEMO_WINDOWS.map((window): HallWindow => {
    const { code, name, nameEn, load } = window
    const keys = window.departments
    const pairs = window.hasSecondPair ? 2 : 1
    return {
      id: demoId(`window ${code}`),
      code,
      name,
      nameEn,
      floorRow: code.charCodeAt(0) - 'A'.charCodeAt(0) + 1,
      floorColumn: Number(code.slice(1)),
      departmentIds: keys.map(idOf),
      load,
      staff: Array.from({ length: pairs * 2 }, (_, index) =>
        hire(code, index % 2 === 0 ? 'A' : 'B', idOf(found(keys[Math.floor(index / 2) % keys.length], code))),
      ),
      deviceId: demoId(`rating device ${code}`),
    }
  })

  const serials = new Map<string, number>()
  const nextOf = (counted: string) => {
    const serial = (serials.get(counted) ?? 0) + 1
    serials.set(counted, serial)
    return serial
  }
  /** Implementing codes: national type, department, serial. Basic codes: national type, serial in the hall. */
  const codesOf = (type: ItemType, department: DemoDepartmentKey, serial: number) => {
    const national = NATIONAL_ITEM_CODE[type]
    const departmentNumber = departments.findIndex(({ code }) => code === department) + 1
    return {
      code: `${national}${String(departmentNumber).padStart(2, '0')}${String(serial).padStart(3, '0')}`,
      basicCode: `${national}${String(nextOf(`national ${national}`)).padStart(6, '0')}`,
    }
  }
  const items = DEMO_ITEMS.map(({ department, type, line }): HallItem => {
    const [name, nameEn, promisedLimit, statutoryLimit, share, stage = null] = line
    const { code, basicCode } = codesOf(type, department, nextOf(department))
    return {
      id: demoId(`item ${code}`),
      code,
      basicCode,
      name,
      nameEn,
      type,
      departmentId: idOf(department),
      department,
      stage,
      kind: promisedLimit === 0 ? 'instant' : 'promised',
      promisedLimit,
      statutoryLimit,
      share,
      revisedFrom: share >= REVISED_SHARE_MIN && stage === null ? REVISED_FROM : null,
    }
  })
  const cancelledItems = CANCELLED_ITEMS.map(([department, type, name, nameEn, promisedLimit, statutoryLimit]): HallItem => {
    const { code, basicCode } = codesOf(type, department, CANCELLED_SERIALS + nextOf(`cancelled ${department}`))
    return {
      id: demoId(`item ${code}`),
      code,
      basicCode,
      name,
      nameEn,
      type,
      departmentId: idOf(department),
      department,
      stage: null,
      kind: promisedLimit === 0 ? 'instant' : 'promised',
      promisedLimit,
      statutoryLimit,
      share: 0,
      revisedFrom: null,
    }
  })

  const ofDepartment = (departmentId: string) => windows.filter((window) => window.departmentIds.includes(departmentId))
  const pickers = new Map(
    departments.map(({ id }) => [
      id,
      weightedPicker(ofDepartment(id), ({ load, departmentIds: shared }) => load / shared.length),
    ]),
  )
  return {
    departments,
    windows,
    items,
    cancelledItems,
    punchMachines: ['南门', '北门', '员工通道'].map((place, index) => {
      const serialNumber = `DEMO-PUNCH-${index + 1}`
      return { id: demoId(`punch machine ${serialNumber}`), serialNumber, name: `${place}指纹考勤机` }
    }),
    windowsOf: ofDepartment,
    windowFor: (item, random) => found(pickers.get(item.departmentId), item.code)(random),
    mainWindowOf: (department) => found(ofDepartment(idOf(department))[0], department),
  }
}

/** Family name and given name, no two people the same. */
function nameDrawer(): () => string {
  const random = randomOf('people')
  const family = [...FAMILY_NAMES]
  const taken = new Set<string>()
  return () => {
    // Squaring prefers the front of the list, where the frequent names stand.
    const drawn = `${found(family[Math.floor(random.next() ** 2 * family.length)], 'name')}${random.pick(GIVEN_NAMES)}`
    const name = taken.has(drawn) ? `${random.pick(family)}${random.pick(GIVEN_NAMES)}` : drawn
    taken.add(name)
    return name
  }
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The demo hall's lists do not fit together: ${name}`)
  return value
}
