import type { SimulatorBrief } from '@mingchuang/schema'
import { TEST_PASSWORD } from './application.ts'
import { type Client, createClient } from './client.ts'
import type { Installation } from './installation.ts'

/** A window with somebody behind it and a rating device on it. */
export interface BusyWindow {
  readonly code: string
  readonly windowId: string
  readonly loginName: string
  readonly deviceToken: string
}

/** A hall whose windows, devices and clerks are ready to work, founded over HTTP like any other. */
export interface BusyHall {
  readonly code: string
  readonly administrator: Client
  readonly itemId: string
  readonly windows: readonly BusyWindow[]
  readonly serialNumbers: readonly string[]
  /** What the simulator needs to act at these windows. */
  briefFor(windows: readonly BusyWindow[]): SimulatorBrief
}

const HALL_CODE = 'BUSY'
const ITEM_CODE = 'JZ-001'
const BINDING_VERSION = 1

export async function foundBusyHall(installation: Installation, setupToken: string, windowCount: number): Promise<BusyHall> {
  const administrator = createClient(installation.url)
  await administrator.ask('mutation ($input: SetUpHallInput!) { setUpHall(input: $input) { role } }', {
    input: {
      token: setupToken,
      hallCode: HALL_CODE,
      hallName: '测试区政务服务中心',
      loginName: 'admin',
      displayName: '管理员',
      password: TEST_PASSWORD,
    },
  })
  await administrator.signIn('admin', TEST_PASSWORD)

  async function create<Created>(field: string, type: string, input: object, selection: string): Promise<Created> {
    const query = `mutation ($input: ${type}!) { created: ${field}(input: $input) { ${selection} } }`
    const { created } = await administrator.ask<{ created: Created }>(query, { input })
    return created
  }
  const { id: departmentId } = await create<{ id: string }>(
    'createDepartment',
    'CreateDepartmentInput',
    { code: 'D01', name: '住房和城乡建设局' },
    'id',
  )
  const item = await create<{ id: string }>(
    'createItem',
    'CreateItemInput',
    {
      code: ITEM_CODE,
      name: '建筑工程施工许可证核发',
      type: 'licence',
      departmentId,
      kind: 'promised',
      promisedLimitWorkingDays: 5,
      statutoryLimitWorkingDays: 20,
    },
    'id',
  )
  const windows: BusyWindow[] = []
  for (let number = 1; number <= windowCount; number += 1) {
    const code = String(number).padStart(3, '0')
    const { id: windowId } = await create<{ id: string }>(
      'createWindow',
      'CreateWindowInput',
      { code, name: `${code} 号窗口`, departmentIds: [departmentId] },
      'id',
    )
    const loginName = `clerk-${code}`
    const account = { loginName, displayName: loginName, password: TEST_PASSWORD, role: 'clerk', departmentId, windowId }
    await create('createAccount', 'CreateAccountInput', account, 'role')
    const { token: deviceToken } = await create<{ token: string }>(
      'registerDevice',
      'RegisterDeviceInput',
      { kind: 'rating', name: `${code} 号评价仪`, windowId },
      'token',
    )
    windows.push({ code, windowId, loginName, deviceToken })
  }
  const serialNumber = 'CGXH204160012'
  await create('registerDevice', 'RegisterDeviceInput', { kind: 'punch', name: '考勤机', serialNumber }, 'token')

  return {
    code: HALL_CODE,
    administrator,
    itemId: item.id,
    windows,
    serialNumbers: [serialNumber],
    briefFor: (chosen) => ({
      hallCode: HALL_CODE,
      clerks: chosen.map(({ loginName, code }) => ({
        loginName,
        password: TEST_PASSWORD,
        windowCode: code,
        items: [{ code: ITEM_CODE, share: 1 }],
      })),
      ratingDevices: chosen.map(({ deviceToken, code }) => ({
        token: deviceToken,
        windowCode: code,
        bindingVersion: BINDING_VERSION,
      })),
      punchMachines: [],
      pins: [],
      workingDays: [],
    }),
  }
}
