import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, Commands, Database, EventBus, IdSource, type News, RandomIds } from '@qd/platform';
import { ANONYMOUS, type Result, type UserActor } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { AuthenticateSession } from '../authenticate-session/authenticate-session';
import { CreateCompany } from '../create-company/create-company';
import { IdentityServerModule } from '../identity-server.module';
import { IDENTITY_ROWS } from '../rows/identity-rows';
import type { SignedIn } from '../sessions/sessions';
import { SignIn } from '../sign-in/sign-in';
import { SignUp } from '../sign-up/sign-up';

class HandClock extends Clock {
  at = Date.UTC(2026, 4, 1);
  override now(): number {
    return this.at;
  }
}

/** Keeps what was published. */
class HeardBus extends EventBus {
  readonly heard: News[] = [];
  override async open(): Promise<void> {}
  override async close(): Promise<void> {}
  override async publish(news: News): Promise<void> {
    this.heard.push(news);
  }
}

export const PASSWORD = 'plum orbit candle fog';

/** The value of a result that must be there. */
export function value<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

@Module({})
class World {}
class Platform {}

/** The identity use cases on a database of their own, and a clock that only tests move. */
export class IdentityWorld {
  private serial = 0;

  private constructor(
    readonly postgres: TestDatabase,
    readonly database: Database,
    readonly clock: HandClock,
    readonly bus: HeardBus,
    private readonly nest: INestApplicationContext,
  ) {}

  static async open(): Promise<IdentityWorld> {
    const postgres = await createTestDatabase();
    const database = await postgres.app(IDENTITY_ROWS);
    const clock = new HandClock();
    const ids = new RandomIds(clock);
    const bus = new HeardBus();
    const providers = [
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: IdSource, useValue: ids },
      { provide: EventBus, useValue: bus },
      { provide: Commands, useValue: new Commands(database, ids) },
    ];
    const platform = { module: Platform, global: true, providers, exports: providers };
    const nest = await NestFactory.createApplicationContext(
      { module: World, imports: [platform, IdentityServerModule] },
      { logger: false, abortOnError: false },
    );
    return new IdentityWorld(postgres, database, clock, bus, nest);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.postgres.drop();
  }

  use<T>(type: Type<T>): T {
    return this.nest.get(type, { strict: false });
  }

  email(): string {
    return `person${++this.serial}@example.com`;
  }

  async signUp(email = this.email()): Promise<SignedIn & { email: string }> {
    const input = { email, password: PASSWORD, displayName: 'Ada', ip: `10.0.0.${this.serial}`, formerToken: null };
    return { ...value(await this.use(SignUp).execute(ANONYMOUS, input)), email };
  }

  signIn(email: string, password: string, more: { ip?: string; formerToken?: string | null } = {}): ReturnType<SignIn['execute']> {
    return this.use(SignIn).execute(ANONYMOUS, { email, password, ip: '10.1.0.1', formerToken: null, ...more });
  }

  /** A person who owns a new company. */
  async withCompany(name: string): Promise<{ actor: UserActor; companyId: string }> {
    const { actor, token } = await this.signUp();
    const company = value(await this.use(CreateCompany).execute(actor, { name, timeZone: 'Europe/Berlin' }));
    return { actor: (await this.use(AuthenticateSession).execute(token)) as UserActor, companyId: company.id };
  }
}
