export * from './blind-profile/blind-profile.mapping';
export * from './blind-profile/blind-profile.types';
export { leaderType } from './leader/leader.answers';
export { CapacityExceededErrorType } from './leader/leader.errors';
export { CapacityWeekType, LeaderType } from './leader/leader.types';
export * from './leaders-graphql.module';
export { LeaderProfileType } from './profile/leader-profile.types';
