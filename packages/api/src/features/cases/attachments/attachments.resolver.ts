import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { runCommand } from '../../../platform/command/index.ts'
import { type RequestContext, rowIdOf } from '../../../platform/graphql/index.ts'
import { staffMemberLoader } from '../../directory/index.ts'
import { fileLoader, registerFileReader, storedFile } from '../../files/index.ts'
import type { CaseNode } from '../case-node.ts'
import { Case } from '../cases.types.ts'
import { attachFile } from './attach-file.ts'
import { attachedFilesOf, attachmentsLoader } from './attachments.queries.ts'
import { AttachFileInput, CaseAttachment, StrikeAttachmentInput } from './attachments.types.ts'
import { strikeAttachment } from './strike-attachment.ts'

registerFileReader(attachedFilesOf)

@Resolver(() => Case)
export class AttachmentsResolver {
  @FieldResolver(() => [CaseAttachment], { description: 'Its files in the order they came, struck ones too.' })
  attachments(@Root() { rowId }: CaseNode, @Ctx() context: RequestContext): Promise<CaseAttachment[]> {
    return attachmentsOf(context, rowId)
  }

  @Mutation(() => [CaseAttachment], {
    description: 'Attaches a file to a case and gives all its files. NOT_FOUND, FORBIDDEN, INVALID_INPUT, ALREADY_EXISTS.',
  })
  async attachFile(
    @Ctx() context: RequestContext,
    @Arg('input', () => AttachFileInput, { description: 'File and case.' }) { requestId, ...input }: AttachFileInput,
  ): Promise<CaseAttachment[]> {
    const ids = { caseId: rowIdOf('Case', input.caseId), fileId: rowIdOf('StoredFile', input.fileId) }
    const { caseId } = await runCommand(context, attachFile, { ...input, ...ids }, { requestId: requestId ?? undefined })
    return attachmentsOf(context, caseId)
  }

  @Mutation(() => [CaseAttachment], {
    description: 'Strikes a file of a case and gives all its files. NOT_FOUND, FORBIDDEN, REASON_REQUIRED.',
  })
  async strikeAttachment(
    @Ctx() context: RequestContext,
    @Arg('input', () => StrikeAttachmentInput, { description: 'Which file, and why.' }) {
      requestId,
      ...input
    }: StrikeAttachmentInput,
  ): Promise<CaseAttachment[]> {
    const ids = { caseId: rowIdOf('Case', input.caseId), fileId: rowIdOf('StoredFile', input.fileId) }
    const { caseId } = await runCommand(context, strikeAttachment, { ...input, ...ids }, { requestId: requestId ?? undefined })
    return attachmentsOf(context, caseId)
  }
}

async function attachmentsOf(context: RequestContext, caseId: string): Promise<CaseAttachment[]> {
  const rows = (await attachmentsLoader(context).load(caseId)) ?? []
  const files = fileLoader(context, context.actor?.hallId ?? '')
  const attachments = await Promise.all(
    rows.map(async ({ fileId, staffId, ...row }) => {
      const [file, staffMember] = await Promise.all([
        files.load(fileId),
        staffId === null ? undefined : staffMemberLoader(context).load(staffId),
      ])
      return file === undefined ? [] : [{ ...row, file: storedFile(file), staffMember: staffMember ?? null }]
    }),
  )
  return attachments.flat()
}
