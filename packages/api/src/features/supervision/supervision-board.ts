import { LIGHTS, type Light, QUERY_PERMISSIONS, REMINDER_STATES, type ReminderState, shanghaiDayOf } from '@mingchuang/schema'
import { cases } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql'
import { type ReadScope, readScopeOf } from '../../platform/actor.ts'
import type { Services } from '../../platform/command/index.ts'
import { DayScalar, InstantScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { findLights, LightEnum, lightExpression } from '../cases/index.ts'
import { Department, departmentLoader } from '../directory/index.ts'
import { countRemindersByState } from './reminders.queries.ts'
import { ReminderStateEnum } from './reminders.resolver.ts'

@ObjectType({ description: 'Open cases of one light.' })
class LightCount {
  @Field(() => LightEnum, { description: 'The light.' })
  light!: Light
  @Field(() => Int, {
    description: 'Open cases with it at this moment; the list of cases filtered by light opens exactly these.',
  })
  cases!: number
}

@ObjectType({ description: 'The open cases that a department decides, by light.' })
class DepartmentLights {
  departmentId!: string

  @Field(() => [LightCount], { description: 'Every light, in a fixed order.' })
  lights!: readonly LightCount[]
}

@ObjectType({ description: 'Reminders in one state.' })
class ReminderCount {
  @Field(() => ReminderStateEnum, { description: 'The state.' })
  state!: ReminderState
  @Field(() => Int, { description: 'Reminders in it at this moment; the register filtered by state opens exactly these.' })
  reminders!: number
}

@ObjectType({ description: 'Lights and reminders in the caller’s scope as they are now.' })
class SupervisionBoard {
  @Field(() => InstantScalar, { description: 'When it was read.' })
  asOf!: Date
  @Field(() => DayScalar, { description: 'The day whose lights these are.' })
  day!: string
  @Field(() => Int, { description: 'Version of the light rule in force; 0: the default.' })
  lightRuleVersion!: number
  @Field(() => [DepartmentLights], { description: 'Departments with open cases that have a light, most red first.' })
  departments!: readonly DepartmentLights[]
  @Field(() => [ReminderCount], { description: 'Every state, in a fixed order.' })
  reminders!: readonly ReminderCount[]
}

/** Reads the board: two statements side by side, over open cases and over reminders. */
async function readSupervision(services: Services, scope: ReadScope): Promise<SupervisionBoard> {
  const { database, clock } = services
  const asOf = clock.now()
  const day = shanghaiDayOf(asOf)
  const thresholds = (await findLights(database, scope.hallId)).thresholdsOn(day)
  const [rows, states] = await Promise.all([
    database.rows<{ departmentId: string; light: Light; total: number }>(
      sql`select l.department_id as "departmentId", l.light, count(*) as total
        from (select c.department_id, ${lightExpression(thresholds)} as light from ${cases} c
          where c.hall_id = ${scope.hallId}::uuid and c.state in ('received', 'awaitingSupplement', 'accepted', 'paused')
            ${scope.departmentId === undefined ? sql`` : sql`and c.department_id = ${scope.departmentId}::uuid`}
            ${scope.windowId === undefined ? sql`` : sql`and c.window_id = ${scope.windowId}::uuid`}) l
        where l.light is not null group by l.department_id, l.light`,
    ),
    countRemindersByState(services, scope),
  ])
  const departments = [...Map.groupBy(rows, ({ departmentId }) => departmentId)].map(([departmentId, counts]) => {
    const cells = LIGHTS.map((light) => ({ light, cases: counts.find((each) => each.light === light)?.total ?? 0 }))
    return { departmentId, lights: cells }
  })
  const urgency = ({ lights }: DepartmentLights) =>
    (lights.find(({ light }) => light === 'red')?.cases ?? 0) * 1e6 + (lights.find(({ light }) => light === 'yellow')?.cases ?? 0)
  return {
    asOf,
    day,
    lightRuleVersion: thresholds.rule.version,
    departments: departments.toSorted((a, b) => urgency(b) - urgency(a) || (a.departmentId < b.departmentId ? -1 : 1)),
    reminders: REMINDER_STATES.map((state) => ({ state, reminders: states.get(state) ?? 0 })),
  }
}

@Resolver()
class SupervisionResolver {
  @Query(() => SupervisionBoard, {
    name: 'supervision',
    description: 'Lights and reminders in the caller’s scope as they are now.',
  })
  readOnce(@Ctx() context: RequestContext): Promise<SupervisionBoard> {
    return readSupervision(context, readScopeOf(QUERY_PERMISSIONS.supervision, context.actor))
  }

  @Subscription(() => SupervisionBoard, {
    name: 'supervision',
    topics: 'supervision',
    description: 'Lights and reminders in the caller’s scope, as a whole, whenever they changed and at least every 5 seconds.',
  })
  readAgain(@Ctx() context: RequestContext): Promise<SupervisionBoard> {
    return readSupervision(context, readScopeOf(QUERY_PERMISSIONS.supervision, context.actor))
  }
}

@Resolver(() => DepartmentLights)
class DepartmentLightsResolver {
  @FieldResolver(() => Department, { description: 'The department.' })
  department(@Root() { departmentId }: DepartmentLights, @Ctx() context: RequestContext) {
    return departmentLoader(context).load(departmentId)
  }
}

export const supervisionBoardResolvers = [SupervisionResolver, DepartmentLightsResolver] as const
