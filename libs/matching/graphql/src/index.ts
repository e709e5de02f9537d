export * from './match.resolver';
export * from './match.types';
export * from './matching-graphql.module';
