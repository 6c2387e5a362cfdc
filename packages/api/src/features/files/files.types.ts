import { Field, ID, Int, ObjectType } from 'type-graphql'
import { toGlobalId } from '../../platform/graphql/index.ts'
import type { StoredFileNode } from './files.queries.ts'

@ObjectType({ description: 'A file somebody handed in. Handed in with `POST /files`; read at `href`.' })
export class StoredFile {
  @Field(() => ID, { description: 'Opaque id, for inputs that refer to a file.' })
  id!: string
  @Field(() => String, { description: 'Name to show and to save it under, at most 120 characters.' })
  name!: string
  @Field(() => Int, { description: 'Size in bytes, at most 20 MiB.' })
  bytes!: number
  @Field(() => String, { description: 'Media type, found from the content.' })
  mediaType!: string
  @Field(() => String, { description: 'SHA-256 of the content in hexadecimal.' })
  sha256!: string
  @Field(() => String, {
    description: 'Path it is read at by whoever may; `?inline` shows a PDF or picture instead of saving it.',
  })
  href!: string
}

export const storedFile = ({ rowId, hallCode, ...file }: StoredFileNode): StoredFile => ({
  ...file,
  id: toGlobalId('StoredFile', rowId),
  href: `/files/${hallCode}/${rowId}`,
})
