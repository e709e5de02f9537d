import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readEmail } from '@qd/identity-domain';
import { missingWeeks, NEW_TRACK } from '@qd/leaders-domain';
import { Clock, Commands, type CommandScope, IdSource } from '@qd/platform';
import { type Actor, epochDayAt, fail, type Instant, invalid, isAdmin, ok, type Refusal, type Result, weekOf } from '@qd/shared-domain';
import { profileColumn } from '../store/leader';
import { saveDeclaredWeeks } from '../store/leader-store';
import { recordLeader } from '../store/record-leader';
import { findFiles, type FoundFile } from './find-files';
import { type ImportedFile, type ImportReport, rejected } from './import-report';
import { readJson } from './read-json';
import { type Resume, readResume } from './resume';
import { profileOfResume, type ResumeProfile } from './resume-profile';

/** Matches no password, in the words of identity: whoever was imported sets one by way of a reset. */
const NO_PASSWORD = '!';
/** SQLSTATE classes of faulty data: the file's fault, not the database's. */
const DATA_FAULT = /^2[23]/;

export interface ImportResumesInput {
  /** A file, or a folder that is read with all folders below. */
  readonly path: string;
  /** Called after each file, to show progress. */
  readonly onFile?: (file: ImportedFile) => void;
}

/** Reads résumés in the public JSON Resume schema as applicants. A bad file is reported and stops nothing; a file that was imported
 * before is recognised by its content. */
@Injectable()
export class ImportResumes {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(actor: Actor, { path, onFile }: ImportResumesInput): Promise<Result<ImportReport, Refusal>> {
    if (!isAdmin(actor) && !(actor.kind === 'SYSTEM' && actor.name === 'operator')) return fail({ kind: 'FORBIDDEN' });
    const found = await findFiles(path);
    if (!found) return fail(invalid('path', 'There is no file or folder at this path.'));
    const files: ImportedFile[] = [];
    const note = (row: ImportedFile): void => {
      files.push(row);
      onFile?.(row);
    };
    found.refused.forEach(note);
    for (const file of found.files) note(await this.importFile(actor, file));
    const count = (status: ImportedFile['status']): number => files.filter((row) => row.status === status).length;
    return ok({ files, imported: count('IMPORTED'), unchanged: count('UNCHANGED'), rejected: count('REJECTED') });
  }

  private async importFile(actor: Actor, { file, path }: FoundFile): Promise<ImportedFile> {
    if (!/\.json$/i.test(file)) return rejected(file, 'Its name does not end in .json.');
    const json = await readJson(path);
    if (!json.ok) return rejected(file, json.failure);
    const resume = readResume(json.value);
    if (!resume.ok) return rejected(file, ...resume.failure);
    const now = this.clock.now();
    const read = profileOfResume(resume.value, epochDayAt(now));
    if (!read.ok) return rejected(file, ...read.failure);
    const stored = await this.store(actor, resume.value, read.value, now);
    if (!stored.ok) return rejected(file, stored.failure);
    const { assumptions, closeReadings, unplaced } = read.value;
    return {
      file,
      status: stored.value.created ? 'IMPORTED' : 'UNCHANGED',
      leaderId: stored.value.leaderId,
      problems: [],
      assumptions,
      closeReadings,
      unplaced,
    };
  }

  private async store(actor: Actor, resume: Resume, read: ResumeProfile, now: Instant): Promise<Result<Stored, string>> {
    const hash = contentHash(resume);
    const email = readEmail(resume.basics?.email ?? `import+${hash.slice(0, 32)}@import.invalid`, 'basics.email');
    if (!email.ok) return fail('basics.email is no address we can write to.');
    try {
      const command = { name: 'import_resume', input: null };
      const result = await this.commands.run<Stored, Refusal>(actor, command, (scope) =>
        this.insert(scope, { ...read, hash, email: email.value, now }),
      );
      if (result.ok) return ok(result.value);
      return result.failure.kind === 'CONFLICT' ? fail(result.failure.message) : fail(`The résumé was refused (${result.failure.kind}).`);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === undefined || !DATA_FAULT.test(code)) throw error;
      return fail(`The database refused its content (${code}).`);
    }
  }

  private async insert(
    scope: CommandScope,
    { displayName, profile, hash, email, now }: ResumeProfile & { hash: string; email: string; now: Instant },
  ) {
    const { manager } = scope;
    const leaderId = idOfContent(hash);
    const audit = { subjectType: 'leader' as const, subjectId: leaderId, detail: { content: hash } };
    const known: unknown[] = await manager.query('select 1 from leaders where id = $1', [leaderId]);
    if (known.length > 0)
      return ok({ value: { leaderId, created: false }, audit: { ...audit, detail: { content: hash, unchanged: true } } });
    const userId = this.ids.next();
    const added: unknown[] = await manager.query(
      'insert into users (id, email, password_hash, display_name) values ($1, $2, $3, $4) on conflict do nothing returning id',
      [userId, email, NO_PASSWORD, displayName],
    );
    if (added.length === 0) {
      return fail<Refusal>({
        kind: 'CONFLICT',
        message: 'Somebody with its e-mail address is here already; let them edit their profile instead.',
      });
    }
    const today = epochDayAt(now);
    await manager.query('insert into leaders (id, user_id, display_name, profile, confirmed_day) values ($1, $2, $3, $4, $5)', [
      leaderId,
      userId,
      displayName,
      profileColumn(profile, NEW_TRACK),
      today,
    ]);
    await saveDeclaredWeeks(manager, leaderId, missingWeeks([], weekOf(today), profile.preferences.maxHalfDays));
    await recordLeader(scope, leaderId, 'leader.changed', now);
    return ok({ value: { leaderId, created: true }, audit });
  }
}

interface Stored {
  readonly leaderId: string;
  readonly created: boolean;
}

/** Hash of what a résumé says, whatever its encoding, spacing or order of keys. */
export function contentHash(resume: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(resume)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}

/** A UUIDv8 (RFC 9562) made of the content: importing the same résumé twice meets the primary key. Not a UUIDv7 like other ids,
 * since that would need a table of hashes to look up; imported leaders sort apart. */
export function idOfContent(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${'89ab'[Number.parseInt(hash[16], 16) % 4]}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
