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

/** What is applied for and by whom: a made-up enterprise, with a phone of a block that nobody was given. */
export function applicationFor(chance: Chance) {
  const subject = `${chance.pick(FIRST)}${chance.pick(LAST)}`
  const phone = `1990000${String(Math.floor(chance.next() * 10_000)).padStart(4, '0')}`
  return { subject, applicant: { kind: 'organisation', name: subject, phone } } as const
}
