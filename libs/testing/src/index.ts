export * from './backends';
export * from './database';
export * from './stack';
