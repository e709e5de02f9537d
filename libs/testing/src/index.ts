export * from './backends';
export * from './database';
