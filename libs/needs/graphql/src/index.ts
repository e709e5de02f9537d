export { BlindBriefType } from './blind-brief.types';
export { briefChangeTypes } from './brief-change-types';
export { blindBriefTypeOf } from './brief-type-of';
export { BriefChangeType, BriefVersionType } from './brief-version.types';
export { BriefInput } from './brief.input';
export { BriefType, RequiredSpecialtyType } from './brief.types';
export { MissingFieldType, NeedConnectionType, NeedStateEnum, NeedType } from './need.types';
export { NeedsGraphqlModule } from './needs-graphql.module';
