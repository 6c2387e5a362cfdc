import { LANGUAGES, type Language, NAME_LENGTH_MAX, normaliseIdentityNumber } from '@mingchuang/schema'
import { defineCommand } from '../../platform/command/index.ts'
import { invalid } from '../../platform/domain-error.ts'
import { requireText } from '../../platform/text.ts'
import { requireCitizen } from './citizens.queries.ts'
import { type CitizenChange, updateCitizen } from './citizens.store.ts'

/** As typed; what is left out stays, an empty text is forgotten. */
export interface UpdateCitizenProfileInput {
  readonly name?: string | null | undefined
  readonly identityNumber?: string | null | undefined
  readonly language?: Language | null | undefined
}

function readChange({ name, identityNumber, language }: UpdateCitizenProfileInput): CitizenChange {
  const number =
    identityNumber == null ? undefined : identityNumber.trim() === '' ? null : normaliseIdentityNumber(identityNumber)
  if (identityNumber != null && number === undefined)
    throw invalid('identityNumber', 'an identity number of 18 characters with its check character')
  if (language != null && !LANGUAGES.includes(language)) throw invalid('language', LANGUAGES.join(', '))
  return {
    name: name == null ? undefined : name.trim() === '' ? null : requireText('name', name.trim(), NAME_LENGTH_MAX),
    identityNumber: number,
    language: language ?? undefined,
  }
}

/** A citizen's own name, identity number and language. The audit row names the fields and not what they hold. */
export const updateCitizenProfile = defineCommand<{ readonly id: string }>()<UpdateCitizenProfileInput, CitizenChange>({
  name: 'updateCitizenProfile',
  load: async (_context, input) => readChange(input),
  target: (_loaded, _input, { actor }) => ({ actorId: actor?.id }),
  decide({ actor, sealer }, change) {
    const { hallId, citizenId } = requireCitizen(actor)
    const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]))
    return {
      rows: [['changed', updateCitizen(sealer, hallId, citizenId, change)]],
      audit: { subjectType: 'citizen', subjectId: citizenId, detail: { fields } },
    }
  },
})
