import type { PauseReason } from './cases.ts'

/** What a template may name; each stands in braces in the text. */
export const NOTICE_FIELDS = ['addressee', 'item', 'number', 'acceptedDay', 'day'] as const
export type NoticeField = (typeof NOTICE_FIELDS)[number]

export const NOTICE_TEXT_LENGTH_MAX = 2000

/** What each reason of Art. 45 does that takes its own time, as a notice says it. */
const REASON_CLAUSES: Record<PauseReason, string> = {
  hearing: '需要依法举行听证',
  tender: '需要依法进行招标',
  auction: '需要依法进行拍卖',
  inspection: '需要依法进行检验',
  testing: '需要依法进行检测',
  quarantine: '需要依法进行检疫',
  appraisal: '需要依法进行鉴定',
  expertReview: '需要依法组织专家评审',
}

/**
 * The text of the written notice of a pause, which the law asks for (Administrative Licence Law, Art. 45), unless the hall has its
 * own. A document for the applicant, so it is in Chinese whatever language a page speaks.
 */
export function defaultPauseNotice(reason: PauseReason): string {
  return `{addressee}：你（单位）申请办理的“{item}”（办件编号 {number}）已于 {acceptedDay} 受理。经审查，该事项${REASON_CLAUSES[reason]}。依照《中华人民共和国行政许可法》第四十五条的规定，所需时间不计算在办理期限内，自 {day} 的次日起暂停计时，上述工作完成后恢复计时。特此告知。`
}

/** The text of the notice of an extension (Art. 42): how many working days, and why. */
export function defaultExtensionNotice(workingDays: number, reason: string): string {
  return `{addressee}：你（单位）申请办理的“{item}”（办件编号 {number}）已于 {acceptedDay} 受理。因${reason.replace(/[。．.；;，,\s]+$/u, '')}，在规定期限内不能作出决定。依照《中华人民共和国行政许可法》第四十二条的规定，经批准，办理期限延长 ${workingDays} 个工作日。特此告知。`
}

/** Puts the values into a template. What is no field of a template stays as it is. */
export function fillNotice(template: string, values: Readonly<Record<NoticeField, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const field = NOTICE_FIELDS.find((known) => known === name)
    return field === undefined ? whole : values[field]
  })
}
