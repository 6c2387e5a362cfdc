import type { FilePartsFragment } from '../../../graphql/generated/citizen/graphql.ts'
import type { Failure } from '../../app/request.ts'

export type Uploaded = { readonly file: FilePartsFragment } | { readonly failure: Failure }

/**
 * Hands a file in. Not by fetch: only this way of asking tells how much of it has gone, and a photo over a phone takes its time.
 */
export function upload(file: File, onPercent: (percent: number) => void): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPercent(total === 0 ? 0 : Math.floor((100 * loaded) / total)),
    )
    const offline = () => resolve({ failure: { code: 'OFFLINE', detail: {} } })
    request.addEventListener('error', offline)
    request.addEventListener('abort', offline)
    request.addEventListener('load', () => {
      const body: FilePartsFragment & { readonly code?: string; readonly detail?: Record<string, unknown> } =
        request.response ?? {}
      if (request.status === 201) return resolve({ file: body })
      const isTooLarge = request.status === 413
      resolve({ failure: { code: body.code ?? (isTooLarge ? 'BODY_TOO_LARGE' : 'INTERNAL'), detail: body.detail ?? {} } })
    })
    request.send(file)
  })
}
