import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { mountPage } from '../../app/mount.fixture.ts'
import { SCENE_MS } from './use-rotation.ts'
import WallBoard from './WallBoard.vue'
import fixture from './wall.fixture.json'
import { WALL_PROFILES } from './wall.profile.ts'
import type { WallLink, WallState } from './wall.state.ts'

const state = fixture as WallState
const live: WallLink = { connected: true, ageMs: 2_000, lastGoodAt: Date.parse('2026-11-20T06:05:08Z') }

function mountWall(change: Partial<WallState> = {}, link: WallLink = live) {
  const props = {
    state: { ...state, ...change },
    link,
    now: Date.parse('2026-11-20T06:05:10Z'),
    profile: WALL_PROFILES['tv65-1080p'],
  }
  return mountPage(WallBoard, props)
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the four numbers stand beside what they must be read against', () => {
  const text = mountWall().text()
  expect(text).toContain('211往常此时171–233')
  expect(text).toContain('210/211')
  expect(text).toContain('129/211差评 2')
})

test('a demo hall says that its data is demo data, another hall does not', () => {
  expect(mountWall().text()).toContain('演示数据')
  expect(mountWall({ hall: { ...state.hall, isDemo: false } }).text()).not.toContain('演示数据')
})

test('a rate of nothing says why it has no value', () => {
  const onTime = { ...state.onTime, value: null, numerator: 0, denominator: 0, noValueReason: 'zeroDenominator' as const }
  expect(mountWall({ onTime }).text()).toContain('今日尚无办结')
})

test('a stage nobody reports is said to be not reported', () => {
  const row = mountWall()
    .findAll('tr')
    .find((entry) => entry.text().startsWith('用地'))
  expect(row?.text()).toContain('未报告')
})

test.each([
  ['实时 · 2 秒前', { ...live }],
  ['数据延迟 · 18 秒前', { ...live, ageMs: 18_000 }],
  ['数据停更 · 更新止于 14:05:08', { ...live, ageMs: 61_000 }],
  ['连接中断 · 更新止于 14:05:08', { ...live, connected: false, ageMs: 4_000 }],
] as const)('the badge reads %s', (words, link) => {
  expect(mountWall({}, link).text()).toContain(words)
})

test('numbers stay when the connection is lost, inside a frame once they are stale', () => {
  const page = mountWall({}, { connected: false, ageMs: 90_000, lastGoodAt: live.lastGoodAt })
  expect(page.get('main').attributes('data-frame')).toBe('stale')
  expect(page.text()).toContain('211')
})

test('only the scene that is shown can be reached', async () => {
  const page = mountWall()
  const reachable = () => page.findAll('.scene').filter((scene) => scene.attributes('inert') === undefined)
  expect(reachable()).toHaveLength(1)
  expect(reachable()[0]?.text()).toContain('立项')
  vi.advanceTimersByTime(SCENE_MS)
  await nextTick()
  expect(reachable()).toHaveLength(1)
  expect(reachable()[0]?.text()).toContain('非常满意')
})

test('the table twin of the throughput has a row for every five minutes', () => {
  const page = mountWall()
  expect(page.get('figure table').findAll('tbody tr')).toHaveLength(state.throughput.length)
})

test('the arrow keys read the throughput value by value', async () => {
  const page = mountWall()
  const chart = page.get('[role="img"][tabindex]')
  await chart.trigger('keydown', { key: 'Home' })
  await chart.trigger('keydown', { key: 'ArrowRight' })
  expect(page.get('figure [aria-live]').text()).toMatch(/^08:05, 今日办结 \d+, 常见下限 /)
  await chart.trigger('keydown', { key: 'Escape' })
  expect(page.get('figure [aria-live]').text()).toBe('')
})

test('open cases without a due day are said beside the on-time rate', () => {
  expect(mountWall().text()).toContain('210/211未定 4')
  const openDueUnknown = { ...state.openDueUnknown, value: 0 }
  expect(mountWall({ openDueUnknown }).text()).not.toContain('未定')
})

test('more windows than can be read alone are shown by department', () => {
  const many = Array.from({ length: 2 }, (_, copy) =>
    state.windowsNow.map((entry) => ({ ...entry, window: { ...entry.window, code: `${entry.window.code}-${copy}` } })),
  ).flat()
  const page = mountWall({ windowsNow: many })
  expect(page.findAll('.departments .cell')).toHaveLength(12)
})

test('a window that finished a case lights up, once for each case', async () => {
  const page = mountWall()
  expect(page.findAll('.flash')).toHaveLength(0)
  const windowsNow = state.windowsNow.map((entry, index) =>
    index === 4 ? { ...entry, lastFinishedAt: '2026-11-20T06:05:09.000Z' } : entry,
  )
  await page.setProps({ state: { ...state, windowsNow } })
  await nextTick()
  expect(page.findAll('.flash')).toHaveLength(1)
})
