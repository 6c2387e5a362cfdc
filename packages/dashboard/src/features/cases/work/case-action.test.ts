import { CASE_STATES } from '@mingchuang/schema'
import { describe, expect, test } from 'vitest'
import { ACTIONS, actionsOf, emptyDraft, eventOfDocument, needsOf } from './case-action.ts'

const row = { currentStep: null, requestedExtensionWorkingDays: null }
const material = (id: string, name: string, isRequired: boolean) =>
  ({ id, name, isRequired, seq: 1, copies: 1, form: 'original', note: '' }) as const
const materials = [material('a', '申请表', true), material('b', '营业执照', true), material('c', '委托书', false)]
const fieldsOf = (...args: Parameters<typeof needsOf>) => needsOf(...args).map(({ field }) => field)

describe('what is possible', () => {
  test('before acceptance is not what is possible after it, and an ended case has nothing left', () => {
    expect(actionsOf({ ...row, state: 'received' })).toEqual([
      'acceptCase',
      'requestSupplement',
      'transferCase',
      'refuseCase',
      'withdrawCase',
    ])
    expect(actionsOf({ ...row, state: 'accepted' })).not.toContain('acceptCase')
    expect(actionsOf({ ...row, state: 'decided' })).toEqual(['deliverCase'])
    for (const state of ['delivered', 'refused', 'withdrawn'] as const) expect(actionsOf({ ...row, state })).toEqual([])
  })

  test('knows of the step under way and of the extension that was asked for', () => {
    const accepted = { ...row, state: 'accepted' } as const
    expect(actionsOf(accepted)).toContain('startStep')
    const busy = actionsOf({ ...accepted, currentStep: '初审', requestedExtensionWorkingDays: 5 })
    expect(busy).toContain('finishStep')
    expect(busy).not.toContain('startStep')
    expect(busy).not.toContain('requestExtension')
  })

  test('has a key of its own in every state', () => {
    for (const state of CASE_STATES) {
      const keys = actionsOf({ ...row, state }).map((action) => ACTIONS[action].key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

describe('what is missing', () => {
  test('from an acceptance are the required materials that were not ticked, by name', () => {
    const draft = { ...emptyDraft(), materialIds: ['a', 'c'] }
    expect(needsOf('acceptCase', draft, { materials })).toEqual([
      { field: 'materialIds', message: 'materials', values: { names: '营业执照' } },
    ])
    expect(fieldsOf('acceptCase', { ...draft, materialIds: ['a', 'b'] }, { materials })).toEqual([])
  })

  test('from a rejection is the reason, from an approval nothing', () => {
    expect(fieldsOf('decideCase', emptyDraft(), { materials })).toEqual(['decision'])
    expect(fieldsOf('decideCase', { ...emptyDraft(), decision: 'approved' }, { materials })).toEqual([])
    expect(fieldsOf('decideCase', { ...emptyDraft(), decision: 'rejected', reason: ' ' }, { materials })).toEqual(['reason'])
  })

  test('is said of a text that is too long with its length, counted in characters as people see them', () => {
    const refuse = (reason: string) => needsOf('refuseCase', { ...emptyDraft(), reason }, { materials })
    expect(refuse('𠀀'.repeat(2000))).toEqual([])
    expect(refuse('名'.repeat(10_000))).toEqual([
      { field: 'reason', message: 'reasonTooLong', values: { max: 2000, count: 10_000 } },
    ])
  })

  test.each(['', '0', '16', '1.5', '-3', 'five', '１'])('from an extension by “%s” days is a number', (workingDays) => {
    expect(fieldsOf('requestExtension', { ...emptyDraft(), workingDays, reason: '案情复杂' }, { materials })).toEqual([
      'workingDays',
    ])
  })

  test('from a supplement is what to supplement, unless the item has no list', () => {
    const draft = { ...emptyDraft(), reason: '过期' }
    expect(fieldsOf('requestSupplement', draft, { materials })).toEqual(['materialIds'])
    expect(fieldsOf('requestSupplement', draft, { materials: [] })).toEqual([])
  })
})

test('a document tells of the last event of its kind', () => {
  const event = (seq: number, kind: 'received' | 'supplementRequested') => ({
    seq,
    kind,
    at: '2026-03-02T01:00:00.000Z',
    step: null,
    reason: null,
    workingDays: null,
    materials: [],
    notice: null,
    window: null,
    staffMember: null,
  })
  const events = [event(1, 'received'), event(2, 'supplementRequested'), event(3, 'supplementRequested')]
  expect(eventOfDocument({ events }, 'supplement')?.seq).toBe(3)
  expect(eventOfDocument({ events }, 'acceptance')).toBeUndefined()
})
