import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { Database } from '@qd/platform';
import { ANONYMOUS } from '@qd/shared-domain';
import type { FastifyReply } from 'fastify';

/** For load balancers and the start script; says nothing about the inside. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.database.read(ANONYMOUS, (manager) => manager.query('select 1'));
      return { status: 'ok' };
    } catch {
      void reply.code(503);
      return { status: 'database unreachable' };
    }
  }
}
