export * from './closeness';
export { foldName, foldWords } from './fold';
export * from './node';
export { taxonomy, type Taxonomy, type TaxonomyName } from './taxonomy';
