export { whoseTurn } from './list/next-step';
export { NeedRows } from './list/need-rows';
export { type Choice } from './form/draft';
export { CardsField, ChipsField } from './form/fields/choices';
export { type FieldWords, QuestionGroup } from './form/fields/group';
export { TaxonomySearch } from './form/fields/taxonomy-field';
export { dropLocal, keepLocal, readLocal, type LocalCopy } from './form/local-copy';
export { BriefPreview } from './form/preview/brief-preview';
export { BlindProfileView } from './page/blind-profile';
export { BriefWords } from './page/brief-words';
export { EvidenceMark } from './page/evidence';
export { useWords, wordOf, type Words } from './words';
export { useWorkplace, WorkplaceProvider, type Workplace } from './workplace';

/** The routes' screens, loaded when they are first needed. */
export const loadNeedsList = () => import('./list/needs-list-page');
export const loadNeedForm = () => import('./form/form-pages');
export const loadNeedPage = () => import('./page/need-page');
