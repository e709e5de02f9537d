export interface StartOptions {
  once: boolean;
  port: number;
  help: boolean;
}
export const usage: string;
export function readStartOptions(words: readonly string[], env: NodeJS.ProcessEnv): StartOptions;
export function readMode(env: NodeJS.ProcessEnv): { embedded: boolean; mode: 'demo' | 'production' };
