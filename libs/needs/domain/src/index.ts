export * from './need-facts';
