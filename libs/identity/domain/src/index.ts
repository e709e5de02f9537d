export * from './email';
export { MAX_NAME_LENGTH as MAX_DISPLAY_NAME_LENGTH, readCompanyName, readDisplayName } from './names';
export * from './membership';
export * from './password';
export * from './readings';
export * from './session';
