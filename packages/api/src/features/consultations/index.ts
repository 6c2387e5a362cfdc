import { CitizenQuestionsResolver, ConsultationsResolver } from './consultations.resolver.ts'

export { type AskQuestionInput, askQuestion } from './ask-question.ts'

/** Types, queries and commands of questions and answers. */
export const consultationsResolvers = [ConsultationsResolver, CitizenQuestionsResolver] as const
