/** What companies build with: languages, frameworks and stores that go together, by share among young and established
 * companies. Slugs of technologies. */
export interface Stack {
  readonly young: number;
  readonly established: number;
  readonly technologies: readonly string[];
}

// prettier-ignore
export const STACKS: readonly Stack[] = [
  { young: 10, established: 2, technologies: ['typescript', 'react', 'nodejs', 'postgresql'] },
  { young: 6, established: 1, technologies: ['typescript', 'nextjs', 'nestjs', 'postgresql', 'redis'] },
  { young: 8, established: 2, technologies: ['python', 'django', 'react', 'postgresql'] },
  { young: 6, established: 1, technologies: ['python', 'fastapi', 'typescript', 'postgresql'] },
  { young: 4, established: 8, technologies: ['java', 'spring', 'angular', 'oracle-database'] },
  { young: 4, established: 3, technologies: ['kotlin', 'spring', 'react', 'postgresql', 'kafka'] },
  { young: 3, established: 6, technologies: ['csharp', 'dotnet', 'sql-server', 'angular'] },
  { young: 5, established: 1, technologies: ['go', 'grpc', 'postgresql', 'react'] },
  { young: 4, established: 1, technologies: ['ruby', 'rails', 'postgresql', 'redis'] },
  { young: 4, established: 3, technologies: ['php', 'laravel', 'vue', 'mysql'] },
  { young: 1, established: 1, technologies: ['elixir', 'postgresql', 'react'] },
  { young: 2, established: 1, technologies: ['scala', 'kafka', 'cassandra', 'react'] },
];

/** Clouds by share among young and established companies. */
export const CLOUDS: readonly Stack[] = [
  { young: 10, established: 4, technologies: ['aws'] },
  { young: 5, established: 2, technologies: ['google-cloud'] },
  { young: 3, established: 7, technologies: ['azure'] },
  { young: 2, established: 1, technologies: ['european-clouds'] },
];
