import { GUIDE_TEXTS } from '@mingchuang/schema'
import { describe, expect, test } from 'vitest'
import { pinyinOf } from '../catalogue/index.ts'
import type { DemoFormKey } from './demo-forms.ts'
import { demoVersion } from './demo-guides.ts'
import { buildDemoHall } from './demo-hall.ts'

const hall = buildDemoHall()
const forms = new Map<DemoFormKey, string>()

describe('the guides of the demo hall', () => {
  test.each([false, true])(
    'say something in every part, and links that together keep the promise exactly (revised: %s)',
    (isRevised) => {
      for (const item of [...hall.items, ...hall.cancelledItems]) {
        const { guide, steps, materials } = demoVersion(hall, item, forms, isRevised)
        for (const field of GUIDE_TEXTS) expect(guide[field], `${item.name} ${field}`).not.toBe('')
        expect(guide.questions.length).toBeGreaterThanOrEqual(3)
        const sum = steps.reduce((total, { limitWorkingDays }) => total + (limitWorkingDays ?? 0), 0)
        expect(sum, item.name).toBe(item.promisedLimit)
        expect(Math.min(...steps.map(({ limitWorkingDays }) => limitWorkingDays ?? 0))).toBeGreaterThanOrEqual(0)
        expect(materials.length).toBeGreaterThanOrEqual(isRevised ? 2 : 3)
        expect(new Set(materials.map(({ name }) => name)).size).toBe(materials.length)
      }
    },
  )

  test('are of items that are found by the letters and initials of their names', () => {
    for (const { name } of hall.items) expect(pinyinOf(name), name).toMatch(/^[a-z0-9]+ [a-z0-9]+/)
  })

  test('belong to items with basic codes and implementing codes that are used once', () => {
    const all = [...hall.items, ...hall.cancelledItems]
    expect(hall.cancelledItems).toHaveLength(20)
    for (const key of ['code', 'basicCode', 'name'] as const) expect(new Set(all.map((item) => item[key])).size).toBe(271)
    for (const { basicCode, code } of all) {
      expect(basicCode).toMatch(/^\d{8,10}$/)
      expect(code.length).toBeLessThanOrEqual(24)
    }
  })
})
