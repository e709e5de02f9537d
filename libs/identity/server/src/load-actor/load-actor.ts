import { Injectable } from '@nestjs/common';
import { Database } from '@qd/platform';
import { system, type UserActor, type UserId } from '@qd/shared-domain';
import { readActor } from '../sessions/read-actor';

/** Loads a person as actor for a process that acts on that person's behalf: seed, import. Never for a request, which proves
 * itself with a session. */
@Injectable()
export class LoadActor {
  constructor(private readonly database: Database) {}

  execute(userId: UserId): Promise<UserActor | null> {
    return this.database.read(system('authentication'), (manager) => readActor(manager, userId));
  }
}
