import { CHANGE_NEEDS } from './change';
import { DATA_AND_AI_NEEDS } from './data-and-ai';
import { EARLY_STAGE_NEEDS } from './early-stage';
import type { NeedPersona } from './persona';
import { PRODUCT_AND_DEVICE_NEEDS } from './product-and-devices';
import { SCALING_NEEDS } from './scaling';
import { TRUST_NEEDS } from './trust';

export type { NeedPersona } from './persona';

/** Every kind of need of the generated market. Their order is part of what a seed means. */
export const NEED_PERSONAS: readonly NeedPersona[] = [
  ...EARLY_STAGE_NEEDS,
  ...SCALING_NEEDS,
  ...DATA_AND_AI_NEEDS,
  ...TRUST_NEEDS,
  ...CHANGE_NEEDS,
  ...PRODUCT_AND_DEVICE_NEEDS,
];
