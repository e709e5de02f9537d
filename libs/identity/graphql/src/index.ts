export * from './company/company.loader';
export * from './company/company.types';
export { CSRF_HEADER, csrfGuard } from './http/csrf-guard';
export { GraphqlContextFactory, type SocketConnection } from './http/graphql-context.factory';
export * from './identity-graphql.module';
export { TooManyAttemptsErrorType } from './sign-in/sign-in.types';
export * from './viewer/viewer.types';
