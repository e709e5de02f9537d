import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { GraphqlContextFactory, IdentityGraphqlModule } from '@qd/identity-graphql';
import { LeadersGraphqlModule } from '@qd/leaders-graphql';
import { LeadersServerModule } from '@qd/leaders-server';
import { MatchingGraphqlModule } from '@qd/matching-graphql';
import { NeedsGraphqlModule } from '@qd/needs-graphql';
import { NeedsServerModule } from '@qd/needs-server';
import { CONFIG, type Config, LOGGER, type Logger, PlatformModule, type PlatformParts } from '@qd/platform';
import { SharedGraphqlModule } from '@qd/shared-graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { graphqlOptions } from './graphql-options';
import { HealthController } from './health.controller';
import { KeepHouse } from './keep-house';

/** Composition root of the API. */
@Module({})
export class ApiModule {
  static with(parts: PlatformParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(parts),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [IdentityGraphqlModule],
          inject: [CONFIG, LOGGER, GraphqlContextFactory],
          useFactory: (config: Config, logger: Logger, contexts: GraphqlContextFactory) => graphqlOptions(config, logger, contexts),
        }),
        SharedGraphqlModule,
        IdentityGraphqlModule,
        LeadersGraphqlModule,
        NeedsGraphqlModule,
        MatchingGraphqlModule,
        LeadersServerModule,
        NeedsServerModule,
      ],
      controllers: [HealthController],
      providers: [KeepHouse],
    };
  }
}
