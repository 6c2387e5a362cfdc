import { LANGUAGES, type Language, SIGN_IN_CODE_MINUTES, SIGN_IN_CODE_RESEND_SECONDS } from '@mingchuang/schema'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { runCommand } from '../../platform/command/index.ts'
import { enumOf, type RequestContext } from '../../platform/graphql/index.ts'
import { type CitizenNode, findOwnCitizen } from './citizens.queries.ts'
import { requestSignInCode } from './request-sign-in-code.ts'
import { signIn } from './sign-in-citizen.ts'
import { updateCitizenProfile } from './update-citizen-profile.ts'

/** Names of GraphQL know no hyphen. */
const LANGUAGE_NAMES = { zhCN: 'zh-CN', en: 'en' } as const satisfies Record<string, Language>
type LanguageName = keyof typeof LANGUAGE_NAMES

const LanguageEnum = enumOf(
  'Language',
  Object.keys(LANGUAGE_NAMES) as LanguageName[],
  'Language a person is written to in: zhCN, simplified Chinese; en, English.',
)

const DEFAULT_LANGUAGE: Language = LANGUAGES[0]
const languageOf = (name: LanguageName | null | undefined) => (name == null ? undefined : LANGUAGE_NAMES[name])

@ObjectType({
  description: 'A citizen, as they see themselves. Their numbers are masked here too: a touch screen stands in public.',
})
class Citizen {
  @Field(() => String, { description: 'Phone they sign in by, masked: 138****1234.' })
  phone!: string
  @Field(() => String, { nullable: true, description: 'Their name, if they gave it.' })
  name!: string | null
  @Field(() => String, { nullable: true, description: 'Their identity number, masked, if they gave it.' })
  identityNumber!: string | null
  @Field(() => LanguageEnum, { description: 'Language of messages to them.' })
  language!: LanguageName
}

@ObjectType({ description: 'A one-time code is on its way; the same for every phone.' })
class SignInCodeRequest {
  @Field(() => Int, { description: 'Seconds the code is valid.' })
  validSeconds!: number
  @Field(() => Int, { description: 'Seconds until another may be asked for.' })
  resendAfterSeconds!: number
}

@InputType('UpdateCitizenProfileInput', { description: 'What a citizen says of themselves; what is left out stays.' })
class UpdateCitizenProfileArguments {
  @Field(() => String, { nullable: true, description: 'Name, at most 200 characters; empty to forget it.' })
  name?: string | null
  @Field(() => String, { nullable: true, description: 'Identity number of 18 characters (GB 11643); empty to forget it.' })
  identityNumber?: string | null
  @Field(() => LanguageEnum, { nullable: true, description: 'Language of messages.' })
  language?: LanguageName | null
}

async function ownCitizen(context: RequestContext): Promise<Citizen> {
  return toCitizen(await findOwnCitizen(context, context.actor))
}

function toCitizen({ language, ...citizen }: CitizenNode): Citizen {
  return { ...citizen, language: language === 'en' ? 'en' : 'zhCN' }
}

@Resolver()
export class CitizensResolver {
  @Query(() => Citizen, { description: 'The citizen who is signed in.' })
  citizen(@Ctx() context: RequestContext): Promise<Citizen> {
    return ownCitizen(context)
  }

  @Mutation(() => SignInCodeRequest, {
    description:
      'Sends a one-time code to a phone, known or not. RATE_LIMITED within 60 seconds, beyond 10 a day and phone, or beyond what one address may ask for; `retryAfterSeconds` says when to come back. INVALID_INPUT, NOT_FOUND for an unknown hall.',
  })
  async requestSignInCode(
    @Ctx() context: RequestContext,
    @Arg('hallCode', () => String, { description: 'Code of the hall, as in the address of its pages.' }) hallCode: string,
    @Arg('phone', () => String, { description: 'A mobile number of 11 digits; blanks, hyphens and +86 do not matter.' })
    phone: string,
    @Arg('language', () => LanguageEnum, { nullable: true, description: 'Language of the message; Chinese if left out.' })
    language?: LanguageName,
  ): Promise<SignInCodeRequest> {
    const input = { hallCode, phone, language: languageOf(language) ?? DEFAULT_LANGUAGE, address: context.clientAddress }
    await runCommand(context, requestSignInCode, input)
    return { validSeconds: SIGN_IN_CODE_MINUTES * 60, resendAfterSeconds: SIGN_IN_CODE_RESEND_SECONDS }
  }

  @Mutation(() => Citizen, {
    description:
      'Signs in by the code and sets an HttpOnly session cookie for 2 hours. CODE_REFUSED for a wrong, used or expired code, a sixth try, and a phone that asked for none; RATE_LIMITED by address. `logout` ends the session.',
  })
  async signInCitizen(
    @Ctx() context: RequestContext,
    @Arg('hallCode', () => String, { description: 'Code of the hall.' }) hallCode: string,
    @Arg('phone', () => String, { description: 'The phone the code was sent to.' }) phone: string,
    @Arg('code', () => String, { description: 'Six digits; never logged.' }) code: string,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: 'Language of messages to a newcomer; Chinese if left out.',
    })
    language?: LanguageName,
  ): Promise<Citizen> {
    const input = { hallCode, phone, code, language: languageOf(language) ?? DEFAULT_LANGUAGE, address: context.clientAddress }
    const opened = await signIn(context, input)
    context.cookies?.set('session', opened.token, new Date(opened.expiresAt))
    const [hallId = ''] = opened.token.split('.')
    return toCitizen(await findOwnCitizen(context, { hallId, id: opened.citizenId, role: 'citizen' }))
  }

  @Mutation(() => Citizen, { description: 'Changes the own name, identity number or language. INVALID_INPUT.' })
  async updateCitizenProfile(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateCitizenProfileArguments, { description: 'The change.' }) input: UpdateCitizenProfileArguments,
  ): Promise<Citizen> {
    await runCommand(context, updateCitizenProfile, { ...input, language: languageOf(input.language) })
    return ownCitizen(context)
  }
}
