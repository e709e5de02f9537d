import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { GraphqlContextFactory, IdentityGraphqlModule } from '@qd/identity-graphql';
import { LeadersGraphqlModule } from '@qd/leaders-graphql';
import { MatchingGraphqlModule } from '@qd/matching-graphql';
import { NeedsGraphqlModule } from '@qd/needs-graphql';
import { CONFIG, type Config, LOGGER, type Logger, PlatformModule, type PlatformParts } from '@qd/platform';
import { SharedGraphqlModule } from '@qd/shared-graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { graphqlOptions } from './graphql-options';
import { HealthController } from './health.controller';

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
      ],
      controllers: [HealthController],
    };
  }
}
