export { bulkInsertNeeds, type SeedNeedRow, type SeedNeedsBatch } from './bulk-insert-needs';
export { demoBrief } from './demo-brief';
export { generateBrief, generateBriefInput } from './generate-brief';
export { type GeneratedCompany, generateCompany } from './generate-company';
export { SeedNeeds, type SeededNeeds, type SeedNeedsInput } from './seed-needs';
export { companyOfNeed, NEEDS_PER_COMPANY } from './which-company';
