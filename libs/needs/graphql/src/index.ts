export { BriefType, RequiredSpecialtyType } from './brief.types';
export { MissingFieldType, NeedConnectionType, NeedStateEnum, NeedType } from './need.types';
export { NeedsGraphqlModule } from './needs-graphql.module';
