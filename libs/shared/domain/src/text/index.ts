export * from './check-text';
export * from './contact-data';
