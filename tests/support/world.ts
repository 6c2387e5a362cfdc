import { ROLES, type Role } from '@mingchuang/schema'
import { TEST_PASSWORD, type TestApplication } from './application.ts'
import { newPhone, signInCitizen } from './citizens.ts'
import type { Client } from './client.ts'

/** A small hall with everything in it once, and a signed-in caller per role. */
export interface World {
  readonly departmentId: string
  readonly windowId: string
  readonly staffMemberId: string
  readonly itemId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly ratingDevice: { readonly id: string; readonly token: string }
  readonly callers: Readonly<Record<Role, Client>>
  /** Another signed-in caller of that role, with a session of its own. */
  signIn(role: Role): Promise<Client>
}

export async function buildWorld(application: TestApplication): Promise<World> {
  const administrator = await application.foundHall()
  const create = async (
    field: string,
    type: string,
    input: Readonly<Record<string, unknown>>,
    selection = 'id',
  ): Promise<Record<string, string>> => {
    const data = await administrator.ask<Record<string, Record<string, string>>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
      { input },
    )
    return data[field] ?? {}
  }
  const { id: departmentId = '' } = await create('createDepartment', 'CreateDepartmentInput', {
    code: 'D01',
    name: '住房和城乡建设局',
  })
  const { id: windowId = '' } = await create('createWindow', 'CreateWindowInput', {
    code: '001',
    name: '施工许可窗口',
    departmentIds: [departmentId],
  })
  const { id: staffMemberId = '' } = await create('createStaffMember', 'CreateStaffMemberInput', {
    code: '1001',
    name: '王芳',
    departmentId,
    activeFrom: '2014-01-01',
  })
  const { id: itemId = '' } = await create('createItem', 'CreateItemInput', {
    code: 'JZ-001',
    name: '建筑工程施工许可证核发',
    type: 'licence',
    departmentId,
    kind: 'promised',
    promisedLimitWorkingDays: 5,
    statutoryLimitWorkingDays: 20,
  })
  const registered = await administrator.ask<{ registerDevice: { device: { id: string }; token: string } }>(
    'mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { device { id } token } }',
    { input: { kind: 'rating', name: '1 号评价仪', windowId } },
  )
  for (const role of ROLES) {
    if (role === 'device' || role === 'citizen') continue
    await create(
      'createAccount',
      'CreateAccountInput',
      { loginName: role, displayName: role, password: TEST_PASSWORD, role, departmentId, windowId },
      'role',
    )
  }
  const signIn = async (role: Role): Promise<Client> => {
    const client = application.client()
    if (role === 'device') await pair(client, administrator)
    else if (role === 'citizen') await signInCitizen(application, client, newPhone())
    else await client.signIn(role, TEST_PASSWORD)
    return client
  }
  const callers = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await signIn(role)] as const))) as Record<
    Role,
    Client
  >
  const { receiveCase } = await callers.clerk.ask<{ receiveCase: { id: string; number: string } }>(
    'mutation ($input: ReceiveCaseInput!) { receiveCase(input: $input) { id number } }',
    { input: { itemId, windowId, subject: '中心广场改造' } },
  )
  return {
    departmentId,
    windowId,
    staffMemberId,
    itemId,
    caseId: receiveCase.id,
    caseNumber: receiveCase.number,
    ratingDevice: { id: registered.registerDevice.device.id, token: registered.registerDevice.token },
    callers,
    signIn,
  }
}

async function pair(screen: Client, administrator: Client): Promise<void> {
  const { requestPairing } = await screen.ask<{ requestPairing: { code: string } }>(
    'mutation { requestPairing(profile: "65-1080p") { code } }',
  )
  await administrator.ask('mutation ($code: String!) { confirmPairing(code: $code, name: "东墙") { id } }', {
    code: requestPairing.code,
  })
  await screen.ask('mutation { collectPairing }')
}
