import { expect, test } from 'vitest'
import { type ComparedVersion, differencesOf } from './version-difference.ts'

const GUIDE = {
  legalBasis: '《建筑法》',
  implementingBody: '住建局',
  acceptanceConditions: '',
  flow: '',
  specialProcedures: '',
  fee: '不收费',
  place: '',
  officeHours: '',
  consultation: '',
  complaintChannel: '',
  sampleResult: '',
  visits: 2,
  questions: [],
}
const VERSION: ComparedVersion = {
  kind: 'promised',
  promisedLimitWorkingDays: 5,
  statutoryLimitWorkingDays: 20,
  guide: GUIDE,
  steps: [{ name: '审查', limitWorkingDays: 5 }],
  materials: [{ name: '申请表', isRequired: true, copies: 1, form: 'original', note: '' }],
}
const WORDS = {
  limit: (limit: number | null) => `${limit} 天`,
  kind: (kind: string) => kind,
  form: (form: string) => form,
  required: (isRequired: boolean) => (isRequired ? '必要' : '非必要'),
}

test('two versions that say the same differ in nothing', () => {
  expect(differencesOf(VERSION, structuredClone(VERSION), WORDS)).toEqual([])
})

test('a difference names its part with the lines of both', () => {
  const newer = {
    ...VERSION,
    promisedLimitWorkingDays: 3,
    guide: { ...GUIDE, visits: 1, fee: '' },
    materials: [...VERSION.materials, { name: '承诺书', isRequired: false, copies: 2, form: 'copy', note: '盖章' }],
  }
  expect(differencesOf(VERSION, newer, WORDS)).toEqual([
    { part: 'promised', older: ['5 天'], newer: ['3 天'] },
    { part: 'visits', older: ['2'], newer: ['1'] },
    { part: 'fee', older: ['不收费'], newer: [] },
    {
      part: 'materials',
      older: ['申请表 · original × 1 · 必要'],
      newer: ['申请表 · original × 1 · 必要', '承诺书 · copy × 2 · 非必要 · 盖章'],
    },
  ])
})

test('a version without a guide differs from one with it in every part that says something', () => {
  const parts = differencesOf({ ...VERSION, guide: null }, VERSION, WORDS).map(({ part }) => part)
  expect(parts).toEqual(['visits', 'legalBasis', 'implementingBody', 'fee'])
})
