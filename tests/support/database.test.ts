import postgres from 'postgres'
import { expect, test } from 'vitest'
import { createTestDatabase } from './database.ts'

test('every test database is migrated, empty, its own, and gone after drop', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  expect(one.url).not.toBe(other.url)
  const sql = postgres(one.url, { max: 1 })
  const [row] = await sql<{ tables: number; superuser: boolean }[]>`
    select (select count(*)::int from pg_tables where schemaname = 'public') as tables,
           (select rolsuper from pg_roles where rolname = current_user) as superuser`
  expect(row?.tables).toBeGreaterThan(0)
  expect(row?.superuser).toBe(false)
  await sql.end()

  await Promise.all([one.drop(), other.drop()])
  const gone = postgres(one.url, { max: 1 })
  await expect(gone`select 1`).rejects.toThrow(/does not exist/)
  await gone.end()
})
