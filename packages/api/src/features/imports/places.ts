import { FIRST_FIXED_OFFSET_DAY, type IsoDay } from '@mingchuang/schema'
import { newId } from '../../platform/ids.ts'
import { pinyinOf } from '../catalogue/index.ts'
import { type KnownNames, type NameKind, UNNAMED } from './imports.queries.ts'
import { IMPORTED_TERMS } from './imports.rules.ts'
import type { NewPlaces } from './imports.store.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Row)[] ? Row[] : Type[Key] }

/**
 * Gives the names of a log their ids and notes what must be created for new ones: under each source one department, one item
 * without limits, a window per group (and one for rows without), a person per resource.
 */
export class Places {
  readonly departmentId: string
  readonly itemId: string
  readonly created: Mutable<NewPlaces> = {
    departments: [],
    windows: [],
    windowDepartments: [],
    staffMembers: [],
    items: [],
    itemVersions: [],
    names: [],
  }
  readonly #hallId: string
  readonly #source: string
  readonly #known: KnownNames
  readonly #now: Date
  readonly #made = new Map<string, string>()

  constructor(hallId: string, source: string, known: KnownNames, now: Date) {
    this.#hallId = hallId
    this.#source = source
    this.#known = known
    this.#now = now
    this.departmentId = this.#idOf('department', UNNAMED, (id, code) => {
      this.created.departments.push({ hallId, id, code, name: source, nameEn: '', sort: 0, createdAt: now })
    })
    this.itemId = this.#idOf('item', UNNAMED, (id, code) => {
      const { departmentId } = this
      const item = { hallId, id, code, name: source, nameEn: '', type: 'procedural', departmentId, stage: null } as const
      this.created.items.push({ ...item, pinyin: pinyinOf(source), currentVersion: IMPORTED_TERMS.itemVersion, createdAt: now })
      const { itemVersion: version, ...terms } = IMPORTED_TERMS
      this.created.itemVersions.push({ hallId, itemId: id, version, ...terms, validFrom: FIRST_FIXED_OFFSET_DAY })
    })
  }

  /** Windows of a log are of the past: they are closed, so that they do not show among the windows now. */
  windowId(group: string | undefined): string {
    const name = group ?? UNNAMED
    return this.#idOf('window', name, (id, code) => {
      const place = { floorRow: 0, floorColumn: 0, isOpen: false }
      const hallId = this.#hallId
      this.created.windows.push({ hallId, id, code, name: name || this.#source, nameEn: '', ...place, createdAt: this.#now })
      this.created.windowDepartments.push({ hallId, windowId: id, departmentId: this.departmentId })
    })
  }

  staffId(resource: string | undefined, day: IsoDay): string | null {
    if (resource === undefined) return null
    return this.#idOf('staff', resource, (id, code) => {
      const { departmentId } = this
      const active = { activeFrom: day, activeTo: null }
      this.created.staffMembers.push({
        hallId: this.#hallId,
        id,
        code,
        name: resource,
        departmentId,
        ...active,
        createdAt: this.#now,
      })
    })
  }

  #idOf(kind: NameKind, name: string, create: (id: string, code: string) => void): string {
    const key = `${kind} ${name}`
    const known = this.#known.find(kind, name) ?? this.#made.get(key)
    if (known !== undefined) return known
    const id = newId(this.#now)
    const isThisKind = (made: string) => made.startsWith(`${kind} `)
    const number = this.#known.count(kind) + [...this.#made.keys()].filter(isThisKind).length + 1
    create(id, `${this.#source}-${CODE_LETTER[kind]}${number}`)
    this.#made.set(key, id)
    this.created.names.push({ hallId: this.#hallId, source: this.#source, kind, name, id })
    return id
  }
}

const CODE_LETTER: Readonly<Record<NameKind, string>> = { department: 'D', item: 'I', window: 'W', staff: 'S' }
