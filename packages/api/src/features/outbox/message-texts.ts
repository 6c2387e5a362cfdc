import type { Language, MessageKind } from '@mingchuang/schema'

/** What fills a text. A text names every value of its kind, so the types hold both together. */
export interface MessageValues {
  readonly signInCode: { readonly code: string; readonly minutes: number }
  readonly caseReceived: CaseValues
  readonly supplementRequested: CaseValues & { readonly what: string }
  readonly caseAccepted: CaseValues & { readonly due: DueValue }
  readonly caseRefused: CaseValues & { readonly reason: string }
  readonly casePaused: CaseValues & { readonly reason: string }
  readonly caseResumed: CaseValues & { readonly due: DueValue }
  readonly caseExtended: CaseValues & { readonly workingDays: number; readonly due: DueValue }
  readonly caseApproved: CaseValues & { readonly window: string }
  readonly caseRejected: CaseValues & { readonly window: string }
  /** `item` is empty for a question to the hall itself. */
  readonly questionAnswered: { readonly item: string }
}

interface CaseValues {
  readonly item: string
}

/** A due day, the year whose calendar is missing, or nothing: the item promises no limit. */
export type DueValue = { readonly day: string } | { readonly missingYear: number } | null

/** Texts of a hall’s staff may be long; the page has all of them. */
const FREE_TEXT_CHARACTERS = 120

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** On one line and short enough for a message. */
function brief(text: string): string {
  const characters = Array.from(segmenter.segment(text.replace(/\s+/g, ' ').trim()), ({ segment }) => segment)
  return characters.length <= FREE_TEXT_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, FREE_TEXT_CHARACTERS - 1).join('')}…`
}

/** Pause reasons of Art. 45 in words; any other text is shown as it is. */
const PAUSE_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  hearing: { 'zh-CN': '听证', en: 'a hearing' },
  tender: { 'zh-CN': '招标', en: 'a tender' },
  auction: { 'zh-CN': '拍卖', en: 'an auction' },
  inspection: { 'zh-CN': '检验', en: 'an inspection' },
  testing: { 'zh-CN': '检测', en: 'testing' },
  quarantine: { 'zh-CN': '检疫', en: 'quarantine' },
  appraisal: { 'zh-CN': '鉴定', en: 'an appraisal' },
  expertReview: { 'zh-CN': '专家评审', en: 'an expert review' },
}

const pauseWords = (reason: string, language: Language) => PAUSE_WORDS[reason]?.[language] ?? brief(reason)

function dueInChinese(due: DueValue): string {
  if (due === null) return ''
  if ('missingYear' in due) return `办结日期待 ${due.missingYear} 年工作日历公布后确定。`
  const [year, month, day] = due.day.split('-').map(Number)
  return `最迟 ${year} 年 ${month} 月 ${day} 日办结。`
}

function dueInEnglish(due: DueValue): string {
  if (due === null) return ''
  if ('missingYear' in due) return ` The due day follows once the calendar of ${due.missingYear} is published.`
  return ` We decide by ${due.day}.`
}

/** What every text of a case or a hall names; read when it is sent, for a case has no number before it is written. */
export interface MessagePlace {
  readonly hall: string
  /** Empty for a message of no case. */
  readonly number: string
}

type Texts = {
  readonly [Language_ in Language]: {
    readonly [Kind in MessageKind]: (values: MessageValues[Kind], place: MessagePlace) => string
  }
}

/**
 * Every text that leaves the hall by message. The server holds words for people only here, in the item workbook (`catalogue/sheets`) and
 * in templates of written notices: what leaves the hall without a page.
 */
const TEXTS: Texts = {
  'zh-CN': {
    signInCode: ({ code, minutes }, { hall }) =>
      `【${hall}】验证码 ${code}，${minutes} 分钟内有效。请勿告诉任何人，工作人员不会向您索要。`,
    caseReceived: ({ item }, { hall, number }) =>
      `【${hall}】您申请的“${item}”已收件，办件编号 ${number}。凭编号和回执上的查询码可随时查询进度。`,
    supplementRequested: ({ item, what }, { hall, number }) =>
      `【${hall}】您申请的“${item}”（${number}）需要补正：${brief(what)}。补正后再决定是否受理。`,
    caseAccepted: ({ item, due }, { hall, number }) => `【${hall}】您申请的“${item}”（${number}）已受理。${dueInChinese(due)}`,
    caseRefused: ({ item, reason }, { hall, number }) => `【${hall}】您申请的“${item}”（${number}）不予受理：${brief(reason)}。`,
    casePaused: ({ item, reason }, { hall, number }) =>
      `【${hall}】您申请的“${item}”（${number}）因${pauseWords(reason, 'zh-CN')}暂停计时，所需时间不计入办理期限。书面告知书可在进度查询中查看。`,
    caseResumed: ({ item, due }, { hall, number }) => `【${hall}】您申请的“${item}”（${number}）已恢复计时。${dueInChinese(due)}`,
    caseExtended: ({ item, workingDays, due }, { hall, number }) =>
      `【${hall}】您申请的“${item}”（${number}）经批准延长 ${workingDays} 个工作日。${dueInChinese(due)}`,
    caseApproved: ({ item, window }, { hall, number }) =>
      `【${hall}】您申请的“${item}”（${number}）已办结，准予。请凭有效证件和回执到${window}领取结果。`,
    caseRejected: ({ item, window }, { hall, number }) =>
      `【${hall}】您申请的“${item}”（${number}）已办结，不予许可。请到${window}领取决定书，上面写明理由和救济途径。`,
    questionAnswered: ({ item }, { hall }) =>
      `【${hall}】您${item === '' ? '' : `关于“${item}”`}的咨询已有答复，请登录网上服务在“我的”中查看。`,
  },
  en: {
    signInCode: ({ code, minutes }, { hall }) =>
      `[${hall}] Your code is ${code}, valid for ${minutes} minutes. Tell it to nobody; our staff never asks for it.`,
    caseReceived: ({ item }, { hall, number }) =>
      `[${hall}] We received your application for “${item}”, case ${number}. Look up its progress with the number and the code on your receipt.`,
    supplementRequested: ({ item, what }, { hall, number }) =>
      `[${hall}] Your application for “${item}” (${number}) needs: ${brief(what)}. We decide on acceptance once we have it.`,
    caseAccepted: ({ item, due }, { hall, number }) =>
      `[${hall}] Your application for “${item}” (${number}) is accepted.${dueInEnglish(due)}`,
    caseRefused: ({ item, reason }, { hall, number }) =>
      `[${hall}] Your application for “${item}” (${number}) is not accepted: ${brief(reason)}`,
    casePaused: ({ item, reason }, { hall, number }) =>
      `[${hall}] The clock of your application for “${item}” (${number}) stands for ${pauseWords(reason, 'en')}; that time is not counted. The written notice is shown with the progress.`,
    caseResumed: ({ item, due }, { hall, number }) =>
      `[${hall}] The clock of your application for “${item}” (${number}) runs again.${dueInEnglish(due)}`,
    caseExtended: ({ item, workingDays, due }, { hall, number }) =>
      `[${hall}] The limit of your application for “${item}” (${number}) was extended by ${workingDays} working days by approval.${dueInEnglish(due)}`,
    caseApproved: ({ item, window }, { hall, number }) =>
      `[${hall}] Your application for “${item}” (${number}) is approved. Collect the result at ${window} with your receipt and an identity document.`,
    caseRejected: ({ item, window }, { hall, number }) =>
      `[${hall}] Your application for “${item}” (${number}) is rejected. Collect the decision at ${window}; it states the reasons and the remedies.`,
    questionAnswered: ({ item }, { hall }) =>
      `[${hall}] Your question${item === '' ? '' : ` about “${item}”`} has been answered. Sign in and read the answer on your page.`,
  },
}

/** A message of one kind with what its text needs. */
export type MessageContent = {
  readonly [Kind in MessageKind]: { readonly kind: Kind; readonly values: MessageValues[Kind] }
}[MessageKind]

/** The text as it is sent, under the name of the hall. */
export function textOf<Kind extends MessageKind>(
  kind: Kind,
  values: MessageValues[Kind],
  language: Language,
  place: MessagePlace,
): string {
  return TEXTS[language][kind](values, place)
}
