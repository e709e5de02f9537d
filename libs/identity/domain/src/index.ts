export * from './company';
export * from './email';
export * from './membership';
export { MAX_NAME_LENGTH as MAX_DISPLAY_NAME_LENGTH, readCompanyName, readDisplayName } from './names';
export * from './password';
export * from './person';
export * from './readings';
export * from './session';
