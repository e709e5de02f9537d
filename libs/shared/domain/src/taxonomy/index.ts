export * from './closeness';
export { foldName, foldWords } from './fold';
export * from './node';
export { MAX_NAME_LENGTH, Taxonomy, taxonomy, type TaxonomyName } from './taxonomy';
