export { mapFreeText, type MappedText } from './map-free-text';
export { MAX_HITS, MAX_QUERY_LENGTH, TaxonomySearch, type TaxonomyHit, type TaxonomyQuery } from './taxonomy-search';
