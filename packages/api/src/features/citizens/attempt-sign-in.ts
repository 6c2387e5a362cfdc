import { shanghaiDayOf } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { newId } from '../../platform/ids.ts'
import { countAttempt } from './citizens.store.ts'
import { quotaStatement, requireQuota } from './quotas.ts'
import { unknownCitizenOf } from './request-sign-in-code.ts'
import type { CountedAttempt } from './sign-in-code.rules.ts'

export interface AttemptSignInInput {
  readonly hallId: string
  readonly phoneIndex: Buffer
  readonly address: string | undefined
}

/** Counts an attempt at a phone's code and gives what to compare it with, for every phone alike. */
export const attemptSignIn = defineCommand<CountedAttempt>()<AttemptSignInInput, undefined>({
  name: 'attemptSignIn',
  async load(context, { hallId, address }) {
    await requireQuota(context, { hallId, address }, ['signInsPerHour'])
    return undefined
  },
  target: () => ({}),
  decide(context, _loaded, { hallId, phoneIndex, address }) {
    return {
      actor: unknownCitizenOf(hallId),
      rows: [
        ['attempted', countAttempt({ hallId, phoneIndex }, shanghaiDayOf(context.now))],
        quotaStatement(context, { hallId, address }, 'signInsPerHour', 'attempted'),
      ],
      audit: { subjectType: 'signInCode', subjectId: newId(context.now), detail: {} },
    }
  },
})
