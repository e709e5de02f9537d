/** The public JSON Resume schema ships without types. */
declare module '@jsonresume/schema' {
  export interface SchemaProblem {
    /** `instance.work[0].name` */
    readonly property: string;
    readonly message: string;
  }
  /** Calls back synchronously: problems and `false`, or `null` and `true`. */
  export function validate(resume: unknown, callback: (problems: readonly SchemaProblem[] | null, valid: boolean) => void): void;
}
