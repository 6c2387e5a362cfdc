import type { Chance } from './chance.ts'

const FIRST = [
  '海润',
  '鑫达',
  '宏源',
  '天成',
  '瑞丰',
  '金桥',
  '蓝湾',
  '恒泰',
  '东方',
  '博远',
  '新港',
  '安信',
  '启航',
  '永昌',
  '同创',
] as const
const LAST = [
  '商贸有限公司',
  '餐饮有限公司',
  '建筑工程有限公司',
  '物流有限公司',
  '食品有限公司',
  '大药房',
  '便利店',
  '置业有限公司',
] as const

/** Who applies; a made-up enterprise. */
export function subjectFor(chance: Chance): string {
  return `${chance.pick(FIRST)}${chance.pick(LAST)}`
}
