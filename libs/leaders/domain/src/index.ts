export * from './leader-facts';
