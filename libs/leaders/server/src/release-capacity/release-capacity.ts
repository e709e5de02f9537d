import { Injectable } from '@nestjs/common';
import type { CapacityRefusal, Reservation } from '@qd/leaders-domain';
import { Clock, Commands } from '@qd/platform';
import type { Actor, Result } from '@qd/shared-domain';
import { runCapacityStep } from '../reserve-capacity/capacity-command';

/** Gives half-days of a leader back that were taken. For processes of ours and administrators; scopes above use `moveCapacity` inside their own commands. */
@Injectable()
export class ReleaseCapacity {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, leaderId: string, reservation: Reservation): Promise<Result<null, CapacityRefusal>> {
    return runCapacityStep(this.commands, actor, leaderId, { act: 'RELEASE', ...reservation }, this.clock.now());
  }
}
