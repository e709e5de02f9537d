import { Injectable } from '@nestjs/common';
import type { BriefRefusal } from '@qd/needs-domain';
import { type Actor, type FieldError, ok, type Refusal, type Result } from '@qd/shared-domain';
import { CreateNeed } from '../create-need/create-need';
import { checkCompany } from '../store/guards';
import { briefOfRow, type GuessedWord, type MappedRow, type UnplacedWord } from './brief-of-row';
import { type ImportFile, type ImportRow, readFile, UnreadableFile } from './read-file';

export type { GuessedWord, UnplacedWord } from './brief-of-row';
export { type ImportFile, MAX_FILE_BYTES, MAX_ROWS } from './read-file';

export interface ImportNeedsInput {
  readonly companyId: string;
  readonly files: readonly ImportFile[];
}

/** What became of one entry of a file: a draft, or the reasons why not. */
export interface ImportedRow {
  readonly row: number;
  readonly needId: string | null;
  readonly errors: readonly FieldError[];
  /** Words no node of the taxonomy was found for; the draft lacks them. */
  readonly unplaced: readonly UnplacedWord[];
  /** Words read as something near them; to be looked at. */
  readonly guessed: readonly GuessedWord[];
  /** Headings of the file that mean nothing to us. */
  readonly ignored: readonly string[];
}

export interface ImportedFile {
  readonly name: string;
  /** Why nothing of the file could be read, or `null`. */
  readonly problem: string | null;
  readonly rows: readonly ImportedRow[];
}

/** Makes drafts of needs from files. One broken entry or file never stops the rest; each is reported. Entries are commands of
 * their own, so that what has been made stays when a later one fails. */
@Injectable()
export class ImportNeeds {
  constructor(private readonly createNeed: CreateNeed) {}

  /** @returns a report in the order of files and entries, or a refusal when the actor may not work for the company */
  async execute(actor: Actor, { companyId, files }: ImportNeedsInput): Promise<Result<ImportedFile[], Refusal>> {
    const allowed = checkCompany(actor, companyId);
    if (!allowed.ok) return allowed;
    const reports: ImportedFile[] = [];
    for (const file of files) reports.push(await this.importFile(actor, companyId, file));
    return ok(reports);
  }

  private async importFile(actor: Actor, companyId: string, file: ImportFile): Promise<ImportedFile> {
    const { name } = file;
    try {
      const rows: ImportedRow[] = [];
      for (const row of readFile(file)) rows.push(await this.importRow(actor, companyId, row));
      return { name, problem: null, rows };
    } catch (error) {
      if (error instanceof UnreadableFile) return { name, problem: error.message, rows: [] };
      throw error;
    }
  }

  private async importRow(actor: Actor, companyId: string, { row, fields, problem }: ImportRow): Promise<ImportedRow> {
    const nothing = { unplaced: [], guessed: [], ignored: [] };
    if (!fields) return { row, needId: null, errors: [{ path: '', message: problem ?? 'This entry cannot be read.' }], ...nothing };
    const mapped = briefOfRow(fields);
    const words = { unplaced: mapped.unplaced, guessed: mapped.guessed, ignored: mapped.ignored };
    const made = await this.createDraft(actor, companyId, mapped);
    return made.ok ? { row, needId: made.value, errors: [], ...words } : { row, needId: null, errors: made.failure, ...words };
  }

  private async createDraft(actor: Actor, companyId: string, mapped: MappedRow): Promise<Result<string, readonly FieldError[]>> {
    if (mapped.errors.length > 0) return { ok: false, failure: mapped.errors };
    const created = await this.createNeed.execute(actor, { companyId, brief: mapped.input });
    return created.ok ? ok(created.value.needId) : { ok: false, failure: wordsOf(created.failure) };
  }
}

function wordsOf(refusal: BriefRefusal): readonly FieldError[] {
  switch (refusal.kind) {
    case 'INVALID':
      return refusal.errors;
    case 'CONTACT_DATA':
      return [
        {
          path: refusal.path,
          message: `Contact data stays hidden until both sides have agreed to meet. Without it: ${refusal.redacted.slice(0, 300)}`,
        },
      ];
    case 'CONFLICT':
      return [{ path: '', message: refusal.message }];
    case 'NOT_FOUND':
    case 'FORBIDDEN':
      return [{ path: '', message: 'The company is not there, or not yours to work for.' }];
  }
}
