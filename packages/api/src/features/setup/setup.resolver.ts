import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { runCommand } from '../../platform/command/index.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { Viewer } from '../identity/index.ts'
import { refuseTaken, setUpHall } from './set-up-hall.ts'
import { findInstallation } from './setup.queries.ts'

@InputType({ description: 'The first hall of an installation and its first administrator.' })
class SetUpHallInput {
  @Field(() => String, { description: 'Token of the one-time link printed at the first start.' })
  token!: string
  @Field(() => String, { description: '2 to 12 of A–Z and 0–9; begins every case number.' })
  hallCode!: string
  @Field(() => String, { description: 'Name of the hall, at most 200 characters.' })
  hallName!: string
  @Field(() => String, { nullable: true, description: 'English name.' })
  hallNameEn?: string | null
  @Field(() => String, { description: 'Login name of the administrator.' })
  loginName!: string
  @Field(() => String, { description: 'Name to greet by.' })
  displayName!: string
  @Field(() => String, { description: '12 to 256 characters.' })
  password!: string
}

@ObjectType({ description: 'What everybody may know of this installation before signing in.' })
class Installation {
  @Field(() => Boolean, { description: 'Whether its hall is a demonstration: every page says so.' })
  isDemo!: boolean
  @Field(() => Boolean, { description: 'Whether it has no hall yet and waits for the one-time link.' })
  needsSetUp!: boolean
}

@Resolver()
export class SetupResolver {
  @Query(() => Installation, { description: 'The installation as everybody may see it.' })
  installation(@Ctx() { database }: RequestContext): Promise<Installation> {
    return findInstallation(database)
  }

  @Mutation(() => Viewer, {
    description:
      'Founds the first hall through the one-time link. LINK_EXPIRED, ALREADY_EXISTS, INVALID_INPUT. Sign in afterwards.',
  })
  async setUpHall(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetUpHallInput, { description: 'Hall and administrator.' }) input: SetUpHallInput,
  ): Promise<Viewer> {
    const { hallId } = await runCommand(context, setUpHall, { ...input, hallNameEn: input.hallNameEn ?? '' }).catch(refuseTaken)
    return {
      hallId,
      role: 'administrator',
      displayName: input.displayName,
      loginName: input.loginName,
      departmentId: null,
      windowId: null,
    }
  }
}
