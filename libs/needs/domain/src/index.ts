export * from './need-facts';
export * from './need-facts-codec';
