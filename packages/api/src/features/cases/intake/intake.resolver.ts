import { receiptLink } from '@mingchuang/schema'
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { runCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import { type RequestContext, rowIdOf } from '../../../platform/graphql/index.ts'
import { findHall } from '../../directory/index.ts'
import type { CaseNode } from '../case-node.ts'
import { Case } from '../cases.types.ts'
import { applicantLoader, findReceipt, openReceipt, readApplicantInClear } from './intake.queries.ts'
import { Applicant, ApplicantInClear, CaseReceipt } from './intake.types.ts'
import { printReceipt } from './print-receipt.ts'
import { revealApplicant } from './reveal-applicant.ts'

@Resolver(() => Case)
export class IntakeResolver {
  @FieldResolver(() => Applicant, { nullable: true, description: 'Who applied, masked; null: nobody was recorded.' })
  async applicant(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<Applicant | null> {
    return (await applicantLoader(context).load(rowId)) ?? null
  }

  @Mutation(() => ApplicantInClear, { description: 'Reads who applied in clear, on record. NOT_FOUND, FORBIDDEN.' })
  async revealApplicant(
    @Ctx() context: RequestContext,
    @Arg('caseId', () => ID, { description: 'The case.' }) id: string,
  ): Promise<ApplicantInClear> {
    const { caseId } = await runCommand(context, revealApplicant, { caseId: rowIdOf('Case', id) })
    return readApplicantInClear(context, context.actor?.hallId ?? '', caseId)
  }

  @Mutation(() => CaseReceipt, { description: 'Prints the receipt of a case, on record. NOT_FOUND, FORBIDDEN.' })
  async printReceipt(
    @Ctx() context: RequestContext,
    @Arg('caseId', () => ID, { description: 'The case.' }) id: string,
  ): Promise<CaseReceipt> {
    const { caseId } = await runCommand(context, printReceipt, { caseId: rowIdOf('Case', id) })
    const hallId = context.actor?.hallId ?? ''
    const [receipt, hall] = await Promise.all([findReceipt(context, hallId, { caseId }), findHall(context.database, hallId)])
    if (receipt === undefined || hall === undefined) throw new DomainError('NOT_FOUND', { field: 'caseId' })
    const code = openReceipt(context.sealer, receipt)
    return { number: receipt.number, code, link: receiptLink(context.config.PUBLIC_URL, hall.code, receipt.number, code) }
  }
}
