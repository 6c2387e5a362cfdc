import type { GuideQuestion, MaterialForm } from '@mingchuang/schema'
import type { Guide, ItemMaterialRow, ItemStepRow } from '../catalogue/index.ts'
import { isPersonal } from './applicants.ts'
import type { DemoFormKey } from './demo-forms.ts'
import type { DemoHall, HallItem } from './demo-hall.ts'
import { demoId } from './demo-ids.ts'
import { DEPARTMENT_LAWS, INSPECTING_DEPARTMENTS } from './lists/laws.data.ts'

/** What a version of an item of the demo hall says beside its limits. */
export interface DemoVersion {
  readonly guide: Guide
  readonly steps: readonly ItemStepRow[]
  readonly materials: readonly ItemMaterialRow[]
}

interface Line {
  readonly name: string
  readonly form: MaterialForm
  readonly copies?: number
  readonly isOptional?: true
  readonly note?: string
  readonly blank?: DemoFormKey
}

/**
 * A guide as a hall would print it, made from what the item is: its type, its department, who applies, whether it is decided at the
 * counter. `isRevised` is the newer one: fewer materials, one visit.
 */
export function demoVersion(
  hall: DemoHall,
  item: HallItem,
  forms: ReadonlyMap<DemoFormKey, string>,
  isRevised: boolean,
): DemoVersion {
  const department = hall.departments.find(({ code }) => code === item.department)
  const name = department?.name ?? ''
  const window = hall.mainWindowOf(item.department)
  const materials = materialsOf(item).filter(({ isOptional }) => !(isRevised && isOptional))
  const visits = item.kind === 'instant' || isRevised ? 1 : 2
  return {
    guide: {
      legalBasis: legalBasisOf(item),
      implementingBody: name,
      acceptanceConditions: conditionsOf(item, name),
      flow: stepsOf(item)
        .map((step) => step.name)
        .join(' → '),
      specialProcedures: specialProceduresOf(item),
      fee: '不收费。',
      place: `明窗示范区政务服务中心 ${window.code} 号窗口（${window.name}）`,
      officeHours: '法定工作日 08:30–12:00，13:00–17:00。',
      visits,
      consultation: `现场咨询：${window.code} 号窗口；网上咨询：本中心网上服务“咨询”栏目，工作日内答复。`,
      complaintChannel: '大厅投诉窗口，意见箱、意见簿；网上服务“投诉”栏目。对决定不服的，可依法申请行政复议或提起行政诉讼。',
      sampleResult: resultOf(item),
      questions: questionsOf(item, visits),
    },
    steps: stepsOf(item),
    materials: materials.map(({ name: material, form, copies = 1, isOptional, note = '', blank }) => ({
      id: demoId(`material ${item.code} ${material}`),
      name: material,
      isRequired: isOptional === undefined,
      copies,
      form,
      note,
      formFileId: (blank && forms.get(blank)) ?? null,
      sampleFileId: null,
    })),
  }
}

function legalBasisOf(item: HallItem): string {
  const own = DEPARTMENT_LAWS[item.department]
  if (item.type === 'licence') return `《中华人民共和国行政许可法》；${own}。`
  if (item.type === 'nonLicence') return `${own}；区政府公布的行政审批事项目录。`
  return `${own}。`
}

function conditionsOf(item: HallItem, department: string): string {
  const who = isPersonal(item) ? '申请人为本人或其依法委托的代理人，身份信息真实有效' : '申请人依法设立并存续，经办人取得有效授权'
  const what: Readonly<Record<HallItem['type'], string>> = {
    licence: `申请事项属于${department}职权范围，符合法律、法规规定的许可条件`,
    nonLicence: `申请事项列入区级审批目录，属于${department}职权范围`,
    confirmation: '申请确认或登记的事实清楚，证明文件合法有效，无权属争议',
    inspection: '在规定期限内提出，备案、年检或转报的内容与实际情况一致',
    procedural: '申请人能够说明用途，并提供办理所需的基本信息',
  }
  const joint = item.stage === null ? [] : ['项目已进入联审联批流程，前一阶段的审批文件齐备']
  return [who, what[item.type], ...joint, '申请材料齐全，符合法定形式'].map((line, index) => `${index + 1}. ${line}；`).join('\n')
}

/** The links of the way a case goes, whose limits together are the promise. */
function stepsOf(item: HallItem): ItemStepRow[] {
  const { promisedLimit } = item
  if (promisedLimit === 0) return [step('当场审查', 0), step('审批决定', 0)]
  if (item.stage !== null) {
    const review = Math.max(promisedLimit - 2, 0)
    return [step('牵头部门统一受理审查', Math.min(1, promisedLimit)), step('各部门并联审查', review), step('牵头部门汇总决定', 1)]
  }
  const decision = promisedLimit >= 3 ? 1 : 0
  const review = promisedLimit >= 2 ? 1 : 0
  const visit = isInspected(item) && promisedLimit >= 4 ? Math.ceil((promisedLimit - 2) / 2) : 0
  return [
    step('材料审查', review),
    ...(visit > 0 ? [step('现场核查', visit)] : []),
    step('业务审核', promisedLimit - review - visit - decision),
    step('审批决定', decision),
  ]
}

/** The limit that the guide of an item gives a step of this name. */
export function guideStepLimit(item: HallItem, name: string): number | undefined {
  return stepsOf(item).find((link) => link.name === name)?.limitWorkingDays ?? undefined
}

const step = (name: string, limitWorkingDays: number): ItemStepRow => ({ name, limitWorkingDays })

const isInspected = (item: HallItem) => item.type === 'licence' && INSPECTING_DEPARTMENTS.includes(item.department)

function specialProceduresOf(item: HallItem): string {
  if (item.kind === 'instant') return '无。'
  if (item.stage !== null) return '专家评审、听证所需时间依法不计入办理时限，并书面告知申请人。'
  if (isInspected(item)) return '现场检验、检测、专家评审所需时间依法不计入办理时限，并书面告知申请人。'
  return item.type === 'licence' ? '需要听证的，所需时间依法不计入办理时限，并书面告知申请人。' : '无。'
}

function resultOf(item: HallItem): string {
  const { name } = item
  if (item.type === 'licence') return `《${name.replace(/(许可|核发|核准|登记|审批)$/, '')}许可证》或准予行政许可决定书`
  if (item.type === 'nonLicence') return '审批意见书或批复文件'
  if (item.type === 'confirmation') return '确认书或登记证书'
  return item.type === 'inspection' ? '备案回执、年检标识或转报文件' : '查询结果、证明或办理回执'
}

function questionsOf(item: HallItem, visits: number): GuideQuestion[] {
  const time: GuideQuestion =
    item.kind === 'instant'
      ? { question: '当天能拿到结果吗？', answer: '能。材料齐全、符合法定形式的，窗口当场办结。' }
      : {
          question: '多长时间能办好？',
          answer: `自受理之日的次日起，${item.promisedLimit} 个工作日内作出决定（法定时限 ${item.statutoryLimit} 个工作日），节假日和依法暂停的时间不计入。`,
        }
  return [
    time,
    {
      question: '可以委托他人办理吗？',
      answer: '可以。受托人须携带授权委托书、委托人和受托人的身份证明。',
    },
    {
      question: '材料不齐怎么办？',
      answer: '窗口一次性告知需要补正的全部内容；补正后从受理之日起计算办理时限。',
    },
    ...(visits === 1 ? [{ question: '需要跑几趟？', answer: '材料齐全的，到窗口一次即可；结果可自取或邮寄。' }] : []),
  ]
}

function materialsOf(item: HallItem): Line[] {
  const person = isPersonal(item)
  const identity: Line = person
    ? { name: '申请人身份证', form: 'originalAndCopy', note: '原件核对后退还' }
    : { name: '法定代表人身份证复印件', form: 'copy', note: '加盖公章' }
  // Whoever founds an enterprise has no licence of it yet.
  const isFounding = /设立|名称预先核准/.test(item.name)
  const subject: Line[] = person || isFounding ? [] : [{ name: '营业执照或法人登记证书', form: 'copy', note: '加盖公章' }]
  const proxy: Line = { name: '授权委托书', form: 'original', isOptional: true, note: '委托他人办理时提交', blank: 'proxy' }
  return [applicationOf(item), identity, ...subject, ...ofType(item), proxy]
}

function applicationOf(item: HallItem): Line {
  if (item.stage !== null) return { name: '联审联批申请表', form: 'original', copies: 2, blank: 'jointReview' }
  if (item.department === 'GSJ' && item.type !== 'procedural')
    return { name: `${item.name}申请书`, form: 'original', blank: 'registration' }
  const blanks: Readonly<Record<HallItem['type'], readonly [string, DemoFormKey]>> = {
    licence: ['行政许可申请表', 'licence'],
    nonLicence: ['审批事项申请表', 'approval'],
    confirmation: ['确认（登记）申请表', 'confirmation'],
    inspection: ['备案（年检、转报）登记表', 'filing'],
    procedural: ['办事申请单', 'request'],
  }
  const [name, blank] = blanks[item.type]
  return { name, form: 'original', note: '可在网上下载后填写', blank }
}

function ofType(item: HallItem): Line[] {
  if (item.stage !== null)
    return [
      { name: '联审联批告知书回执', form: 'original' },
      { name: '项目前一阶段审批文件', form: 'copy' },
      { name: '设计文件或项目申请报告', form: 'electronic', note: 'PDF 或光盘' },
    ]
  if (item.type === 'licence')
    return [
      { name: '符合许可条件的证明文件', form: 'originalAndCopy' },
      ...(isInspected(item) ? [{ name: '场地、设施设备清单及平面图', form: 'original' } as const] : []),
      { name: '承诺书', form: 'original', blank: 'commitment' },
    ]
  if (item.type === 'nonLicence')
    return [
      { name: '情况说明', form: 'original' },
      { name: '有关批准文件', form: 'copy', isOptional: true, note: '有前置审批的提交' },
    ]
  if (item.type === 'confirmation')
    return [
      { name: '权属或事实证明文件', form: 'originalAndCopy' },
      { name: '原登记证书', form: 'original', isOptional: true, note: '变更、换证时提交' },
    ]
  if (item.type === 'inspection')
    return [
      { name: '上年度工作（经营）情况报告', form: 'original', isOptional: true, note: '年检、年审事项提交' },
      { name: '原证照副本', form: 'copy' },
    ]
  return []
}
