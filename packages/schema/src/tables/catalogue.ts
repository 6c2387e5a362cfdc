import { boolean, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type {
  CaseKind,
  GuideQuestion,
  ItemChangeKind,
  ItemType,
  MaterialForm,
  PrintedMatterKind,
  Stage,
  StockMovementKind,
} from '../vocabulary/index.ts'
import { hallId, instant } from './columns.ts'
import { departments } from './directory.ts'
import { files } from './files.ts'

export const items = pgTable(
  'items',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    /** Implementing code (实施编码), which the hall knows the item by. */
    code: text('code').notNull(),
    /** Basic code (基本编码) of the national directory; null: none is assigned. */
    basicCode: text('basic_code'),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull().default(''),
    /** The name in letters and in initials, made from it on every write: what a search without Chinese input looks in. */
    pinyin: text('pinyin').notNull().default(''),
    type: text('type').$type<ItemType>().notNull(),
    departmentId: uuid('department_id').notNull(),
    /** The stage of a construction project this item finishes, if any. */
    stage: text('stage').$type<Stage>(),
    /** The newest published version; it may hold from a later day only. */
    currentVersion: integer('current_version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.departmentId], foreignColumns: [departments.hallId, departments.id] }),
    unique('items_code').on(t.hallId, t.code),
    unique('items_basic_code').on(t.hallId, t.basicCode),
    index('items_department').on(t.hallId, t.departmentId),
  ],
)

/** A case keeps the version it was accepted under. Limits are working days; null: the item states none (imported logs). */
export const itemVersions = pgTable(
  'item_versions',
  {
    hallId: hallId(),
    itemId: uuid('item_id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind').$type<CaseKind>().notNull(),
    promisedLimitWorkingDays: integer('promised_limit_working_days'),
    statutoryLimitWorkingDays: integer('statutory_limit_working_days'),
    validFrom: date('valid_from').notNull(),
    /** When it was published; null for those from before this was recorded. */
    publishedAt: instant('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.itemId, t.version] }),
    foreignKey({ columns: [t.hallId, t.itemId], foreignColumns: [items.hallId, items.id] }),
  ],
)

/** The guide (办事指南) of a version: what citizens read. Published once, never edited; an empty text says nothing. */
export const itemVersionGuides = pgTable(
  'item_version_guides',
  {
    hallId: hallId(),
    itemId: uuid('item_id').notNull(),
    version: integer('version').notNull(),
    legalBasis: text('legal_basis').notNull(),
    implementingBody: text('implementing_body').notNull(),
    acceptanceConditions: text('acceptance_conditions').notNull(),
    flow: text('flow').notNull(),
    specialProcedures: text('special_procedures').notNull(),
    fee: text('fee').notNull(),
    place: text('place').notNull(),
    officeHours: text('office_hours').notNull(),
    /** How often one has to come; null: not stated. */
    visits: integer('visits'),
    consultation: text('consultation').notNull(),
    complaintChannel: text('complaint_channel').notNull(),
    sampleResult: text('sample_result').notNull(),
    questions: jsonb('questions').$type<readonly GuideQuestion[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.itemId, t.version] }),
    foreignKey({
      columns: [t.hallId, t.itemId, t.version],
      foreignColumns: [itemVersions.hallId, itemVersions.itemId, itemVersions.version],
    }),
  ],
)

/** The links of a version's flow, in order; null: the link has no limit of its own. */
export const itemVersionSteps = pgTable(
  'item_version_steps',
  {
    hallId: hallId(),
    itemId: uuid('item_id').notNull(),
    version: integer('version').notNull(),
    seq: integer('seq').notNull(),
    name: text('name').notNull(),
    limitWorkingDays: integer('limit_working_days'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.itemId, t.version, t.seq] }),
    foreignKey({
      columns: [t.hallId, t.itemId, t.version],
      foreignColumns: [itemVersions.hallId, itemVersions.itemId, itemVersions.version],
    }),
  ],
)

/** What an applicant has to bring. A material keeps its id from version to version. */
export const itemVersionMaterials = pgTable(
  'item_version_materials',
  {
    hallId: hallId(),
    itemId: uuid('item_id').notNull(),
    version: integer('version').notNull(),
    seq: integer('seq').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    isRequired: boolean('is_required').notNull(),
    copies: integer('copies').notNull(),
    form: text('form').$type<MaterialForm>().notNull(),
    note: text('note').notNull(),
    /** The blank form to fill in. */
    formFileId: uuid('form_file_id'),
    /** A filled-in example. */
    sampleFileId: uuid('sample_file_id'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.itemId, t.version, t.seq] }),
    unique('item_version_materials_id').on(t.hallId, t.itemId, t.version, t.id),
    foreignKey({ columns: [t.hallId, t.formFileId], foreignColumns: [files.hallId, files.id] }),
    foreignKey({ columns: [t.hallId, t.sampleFileId], foreignColumns: [files.hallId, files.id] }),
    // Whether a file is a published form is asked for each file that is read.
    index('item_version_materials_form').on(t.hallId, t.formFileId),
    index('item_version_materials_sample').on(t.hallId, t.sampleFileId),
    foreignKey({
      columns: [t.hallId, t.itemId, t.version],
      foreignColumns: [itemVersions.hallId, itemVersions.itemId, itemVersions.version],
    }),
  ],
)

/** Changes of the catalogue that the city decided (承接市级下放、取消): a register, so rows are added and never changed. */
export const itemChanges = pgTable(
  'item_changes',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    itemId: uuid('item_id').notNull(),
    kind: text('kind').$type<ItemChangeKind>().notNull(),
    /** Number of the document that says so. */
    documentNumber: text('document_number').notNull(),
    /** First day on which it holds. */
    day: date('day').notNull(),
    note: text('note').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.itemId], foreignColumns: [items.hallId, items.id] }),
    unique('item_changes_document').on(t.hallId, t.itemId, t.kind, t.documentNumber),
    index('item_changes_item').on(t.hallId, t.itemId, t.day),
    index('item_changes_day').on(t.hallId, t.day, t.id),
  ],
)

/** Guides and booklets that lie in the hall. `printed` and `issued` are the sums of its movements; issued never exceeds printed. */
export const printedMatter = pgTable(
  'printed_matter',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    kind: text('kind').$type<PrintedMatterKind>().notNull(),
    /** The stage of a construction project it explains, if any. */
    stage: text('stage').$type<Stage>(),
    printed: integer('printed').notNull(),
    issued: integer('issued').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.id] }), unique('printed_matter_title').on(t.hallId, t.title)],
)

/** What came from the printer and what was handed out; rows are never changed. */
export const printedMatterMovements = pgTable(
  'printed_matter_movements',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    matterId: uuid('matter_id').notNull(),
    kind: text('kind').$type<StockMovementKind>().notNull(),
    copies: integer('copies').notNull(),
    day: date('day').notNull(),
    /** From whom, to whom, for what. */
    note: text('note').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.matterId], foreignColumns: [printedMatter.hallId, printedMatter.id] }),
    index('printed_matter_movements_matter').on(t.hallId, t.matterId, t.day, t.id),
  ],
)
