import type { SimulatorClerk } from '@mingchuang/schema'
import type { Availability } from './availability.ts'
import type { SeenCase } from './case-policy.ts'
import { ClerkSession, Refused } from './clerk-session.ts'
import { mutationOf, OPEN_CASES, PLACE } from './documents.ts'
import { Limit } from './gates.ts'
import type { Intent, Outbox } from './outbox.ts'

interface Place {
  readonly windowId: string
  readonly itemIds: ReadonlyMap<string, string>
}

interface PlaceAnswer {
  readonly viewer: { readonly window: { readonly id: string } | null } | null
  readonly items: {
    readonly nodes: readonly { readonly id: string; readonly code: string }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

/** What all desks share. */
export interface DeskServices {
  readonly apiUrl: string
  readonly outbox: Outbox
  readonly availability: Availability
  /** Requests under way in the whole hall. */
  readonly limit: Limit
  readonly signal: AbortSignal
}

/** A clerk at a window: one thing at a time, each until it is answered. */
export class CounterDesk {
  readonly clerk: SimulatorClerk
  readonly #services: DeskServices
  readonly #session: ClerkSession
  readonly #oneAtATime = new Limit(1)
  #place: Promise<Place> | undefined

  constructor(clerk: SimulatorClerk, services: DeskServices) {
    this.clerk = clerk
    this.#services = services
    this.#session = new ClerkSession(services.apiUrl, clerk)
  }

  get windowCode(): string {
    return this.clerk.windowCode
  }

  /** Writes the intent down, sends it until it is answered, and gives the case as it is then; undefined when it was refused. */
  async perform(intent: Intent): Promise<SeenCase | undefined> {
    const { outbox } = this.#services
    outbox.put(intent)
    try {
      const { changed } = await this.#ask<{ changed: SeenCase }>(mutationOf(intent.operation), {
        input: { ...intent.payload, requestId: intent.id },
      })
      const { id: caseId, number, version, state } = changed
      outbox.settle(intent, { caseId, number, version, state, windowCode: this.windowCode })
      return changed
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      outbox.settle(intent)
      return undefined
    }
  }

  /** Global ids of the window and of an item, by the codes people use; undefined when the hall has no such item any more. */
  async findIds(itemCode: string): Promise<{ windowId: string; itemId: string } | undefined> {
    const { windowId, itemIds } = await this.#findPlace()
    const itemId = itemIds.get(itemCode)
    return itemId === undefined ? undefined : { windowId, itemId }
  }

  async openCases(): Promise<readonly SeenCase[]> {
    const { windowId } = await this.#findPlace()
    const { cases } = await this.#ask<{ cases: { nodes: readonly SeenCase[] } }>(OPEN_CASES, { windowId })
    return cases.nodes
  }

  /** Asked once; asked again if it failed. */
  async #findPlace(): Promise<Place> {
    this.#place ??= this.#readPlace()
    try {
      return await this.#place
    } catch (error) {
      this.#place = undefined
      throw error
    }
  }

  async #readPlace(): Promise<Place> {
    const itemIds = new Map<string, string>()
    for (let after: string | null = null; ; ) {
      const { viewer, items }: PlaceAnswer = await this.#ask<PlaceAnswer>(PLACE, { after })
      for (const { id, code } of items.nodes) itemIds.set(code, id)
      if (viewer?.window == null) throw new Refused('NOT_FOUND')
      if (!items.pageInfo.hasNextPage) return { windowId: viewer.window.id, itemIds }
      after = items.pageInfo.endCursor
    }
  }

  async #ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const { availability, limit, signal } = this.#services
    return this.#oneAtATime.run(() =>
      availability.insist(() => limit.run(() => this.#session.run<Data>(query, variables)), signal),
    )
  }
}
