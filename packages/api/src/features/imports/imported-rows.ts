import type { CaseEventKind, EventOrigin } from '@mingchuang/schema'
import type { LogAttributes } from './formats/log-entry.ts'
import { fromJsonValue, type JsonValue, toJsonValue } from './formats/log-values.ts'

/** What a row of a log said, as `case_events.detail.attributes` keeps it: enough to write the row again. */
export type StoredRow = {
  readonly lifecycle: string
  readonly startedAt?: string
  readonly resource?: string
  readonly group?: string
  readonly instance?: string
  readonly attributes?: JsonAttributes
}

export type JsonAttributes = readonly (readonly [key: string, value: JsonValue])[]

/** A row of a log on its way into a case. */
export interface ImportedRow {
  readonly key: string
  readonly line: number
  readonly kind: CaseEventKind
  readonly origin: EventOrigin
  readonly at: Date
  readonly step: string | null
  readonly group: string | undefined
  readonly resource: string | undefined
  readonly detail: Readonly<Record<string, unknown>>
}

/** What a log says about one case, or a part of it. */
export interface ImportedCase {
  readonly name: string
  /** Line of the log on which it is first named. */
  readonly line: number
  readonly attributes: LogAttributes
  readonly rows: readonly ImportedRow[]
}

export const toJsonAttributes = (attributes: LogAttributes): JsonAttributes =>
  [...attributes].map(([key, value]) => [key, toJsonValue(value)] as const)

export const fromJsonAttributes = (attributes: JsonAttributes): LogAttributes =>
  new Map(
    attributes.flatMap(([key, json]) => {
      const value = fromJsonValue(json)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
