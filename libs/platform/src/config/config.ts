import { z } from 'zod';

const url = (protocols: string[]) =>
  z.string().refine(
    (text) => {
      try {
        return protocols.includes(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    `must be a URL with one of the schemes ${protocols.join(' ')}`,
  );

const postgresUrl = url(['postgres:', 'postgresql:']);

const Environment = z
  .object({
    QD_ENV: z.enum(['demo', 'production']).optional(),
    /** Administrative connection: provisions roles and migrates. Never used to serve. */
    DATABASE_URL: postgresUrl.optional(),
    QD_APP_DATABASE_URL: postgresUrl.optional(),
    QD_WORKER_DATABASE_URL: postgresUrl.optional(),
    REDIS_URL: url(['redis:', 'rediss:']).optional(),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    QD_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    /** Origin browsers reach the product under; cookies and the cross-site guard rely on it. */
    QD_PUBLIC_URL: url(['http:', 'https:']).optional(),
    QD_WEB_ROOT: z.string().min(1).optional(),
    QD_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    QD_WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
    QD_WORKER_PARTS: z
      .string()
      .default('relay,matching,reconciler')
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(z.array(z.enum(['relay', 'matching', 'reconciler'])).min(1)),
    /** How long a job may stall before another worker takes it, milliseconds. */
    QD_JOB_LOCK_MS: z.coerce.number().int().min(500).max(600_000).default(15_000),
    QD_RECONCILE_MS: z.coerce.number().int().min(100).max(3_600_000).default(10_000),
    /** How long changes of leaders are collected before lists are looked at, milliseconds. */
    QD_REACT_MS: z.coerce.number().int().min(10).max(1_500).default(900),
    /** Prefix of queue names, so that several stacks can share a store. */
    QD_QUEUE_PREFIX: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,30}$/)
      .default('qd'),
  })
  .transform((env) => ({
    environment: env.QD_ENV ?? (env.DATABASE_URL ? ('production' as const) : ('demo' as const)),
    databaseUrl: env.DATABASE_URL,
    appDatabaseUrl: env.QD_APP_DATABASE_URL,
    workerDatabaseUrl: env.QD_WORKER_DATABASE_URL,
    redisUrl: env.REDIS_URL,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.QD_LOG_LEVEL,
    publicUrl: env.QD_PUBLIC_URL,
    webRoot: env.QD_WEB_ROOT,
    poolSize: env.QD_POOL_SIZE,
    workerConcurrency: env.QD_WORKER_CONCURRENCY,
    workerParts: env.QD_WORKER_PARTS,
    jobLockMs: env.QD_JOB_LOCK_MS,
    reconcileMs: env.QD_RECONCILE_MS,
    reactMs: env.QD_REACT_MS,
    queuePrefix: env.QD_QUEUE_PREFIX,
  }));

/** Everything a process of ours reads from its environment, validated once at boot. */
export type Config = z.infer<typeof Environment>;

/** Injection token of {@link Config}. */
export const CONFIG = Symbol('Config');

/** Reads and validates the environment.
 * @throws Error naming each broken variable; never its value, which may be a secret */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${lines.join('\n')}`);
}

/** The value of a setting that this process cannot do without.
 * @throws Error naming the variable to set */
export function required<T>(value: T | undefined, variable: string): T {
  if (value === undefined) throw new Error(`${variable} is not set; this process needs it.`);
  return value;
}
