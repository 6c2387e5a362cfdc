import {
  APPLICANT_KINDS,
  type ApplicantKind,
  NAME_LENGTH_MAX,
  normaliseApplicantNumber,
  normaliseApplicantPhone,
} from '@mingchuang/schema'
import { invalid } from '../../../platform/domain-error.ts'
import { requireText } from '../../../platform/text.ts'

/** Who applies, as typed. */
export interface ApplicantInput {
  readonly kind: ApplicantKind
  readonly name: string
  readonly phone?: string | null | undefined
  /** Of a person the identity number, of an organisation the unified social credit code. */
  readonly identityNumber?: string | null | undefined
}

/** Who applies, as it is kept. */
export interface ReadApplicant {
  readonly kind: ApplicantKind
  readonly name: string
  readonly phone: string | null
  readonly identityNumber: string | null
}

/** Refuses a nameless applicant, and numbers that cannot be one: their check digits catch nearly every slip of the hand. */
export function readApplicant({ kind, name, phone, identityNumber }: ApplicantInput): ReadApplicant {
  if (!APPLICANT_KINDS.includes(kind)) throw invalid('applicant.kind', APPLICANT_KINDS.join(', '))
  const given = (text: string | null | undefined) => (text === null || text === undefined || text.trim() === '' ? null : text)
  const [typedPhone, typedNumber] = [given(phone), given(identityNumber)]
  const keptPhone = typedPhone === null ? null : normaliseApplicantPhone(typedPhone)
  const keptNumber = typedNumber === null ? null : normaliseApplicantNumber(kind, typedNumber)
  if (keptPhone === undefined) throw invalid('applicant.phone', 'a mobile number, or a landline with its area code')
  if (keptNumber === undefined) {
    const expected = kind === 'person' ? 'an identity number of 18 characters' : 'a unified social credit code of 18 characters'
    throw invalid('applicant.identityNumber', `${expected} with its check character`)
  }
  return {
    kind,
    name: requireText('applicant.name', name.trim(), NAME_LENGTH_MAX),
    phone: keptPhone,
    identityNumber: keptNumber,
  }
}
