import { Injectable } from '@nestjs/common';
import type { CapacityRefusal, Reservation } from '@qd/leaders-domain';
import { Clock, Commands } from '@qd/platform';
import type { Actor, Result } from '@qd/shared-domain';
import { runCapacityStep } from './capacity-command';

/** Takes half-days of a leader in a range of weeks, or refuses with the first week that has too few and where the range would fit. For processes of ours and administrators; scopes above use `moveCapacity` inside their own commands. */
@Injectable()
export class ReserveCapacity {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, leaderId: string, reservation: Reservation): Promise<Result<null, CapacityRefusal>> {
    return runCapacityStep(this.commands, actor, leaderId, { act: 'RESERVE', ...reservation }, this.clock.now());
  }
}
