export * from './brief';
export * from './clock-time';
export { asRecord, type ContactDataRefusal } from './field-reader';
export * from './missing-for-publication';
export * from './need-facts';
export * from './need-facts-codec';
export * from './need-facts-of';
export * from './need-machine';
export * from './parse-brief';
