import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { ImportResumes, type ImportedFile as ImportedResume } from '@qd/leaders-server';
import { type ImportedFile, ImportNeeds, MAX_FILE_BYTES } from '@qd/needs-server';
import { system } from '@qd/shared-domain';
import { Complaint } from '../complaint';
import { withUseCases } from '../use-cases';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Files named, or those directly in a folder named; names sorted, so that two runs report in one order. */
function filesAt(path: string, endings: readonly string[]): string[] {
  let stat;
  try {
    stat = statSync(path);
  } catch {
    throw new Complaint(`${path} cannot be read.`);
  }
  if (!stat.isDirectory()) return [path];
  const fits = (name: string): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));
  const found = readdirSync(path).filter(fits).sort();
  if (found.length === 0) throw new Complaint(`${path} holds no ${endings.join(', ')} file.`);
  return found.map((name) => join(path, name));
}

function tellNeeds({ name, problem, rows }: ImportedFile): void {
  if (problem !== null) say(`${name}: ${problem}`);
  for (const { row, needId, errors, unplaced, guessed, ignored } of rows) {
    say(`${name} row ${row}: ${needId ? `draft ${needId}` : 'not imported'}`);
    for (const error of errors) say(`    ${error.path}: ${error.message}`);
    for (const { field, text } of unplaced) say(`    not in the taxonomy: ${field} “${text}”`);
    for (const { field, text, code } of guessed) say(`    read as ${code}, please check: ${field} “${text}”`);
    if (ignored.length > 0) say(`    headings that mean nothing to us: ${ignored.join(', ')}`);
  }
}

async function importNeeds(path: string, companyId: string): Promise<void> {
  const files = filesAt(path, ['.csv', '.json', '.yaml', '.yml']).map((file) => {
    // A file that is too long is reported as such; its end is not needed for that.
    const bytes = readFileSync(file);
    return { name: basename(file), bytes: bytes.subarray(0, MAX_FILE_BYTES + 1) };
  });
  await withUseCases(async (app) => {
    const report = await app.get(ImportNeeds).execute(system('operator'), { companyId, files });
    if (!report.ok) throw new Complaint(`There is no company ${companyId}, or it may not be worked for.`);
    report.value.forEach(tellNeeds);
    const rows = report.value.flatMap((file) => file.rows);
    const drafts = rows.filter(({ needId }) => needId !== null).length;
    const broken = report.value.filter(({ problem }) => problem !== null).length;
    say(`${drafts} drafts from ${files.length} files; ${rows.length - drafts} rows and ${broken} files could not be used`);
    if (drafts === 0) process.exitCode = 1;
  });
}

function tellResume({ file, status, leaderId, problems, unplaced, closeReadings, assumptions }: ImportedResume): void {
  say(`${file}: ${status === 'REJECTED' ? 'rejected' : `${status.toLowerCase()}, applicant ${leaderId}`}`);
  for (const problem of problems) say(`    ${problem}`);
  for (const { kind, text } of unplaced) say(`    not in the taxonomy: ${kind.toLowerCase()} “${text}”`);
  for (const reading of closeReadings) say(`    read as something near it, please check: ${reading}`);
  for (const assumption of assumptions) say(`    assumed: ${assumption}`);
}

async function importResumes(path: string): Promise<void> {
  await withUseCases(async (app) => {
    const report = await app.get(ImportResumes).execute(system('operator'), { path, onFile: tellResume });
    if (!report.ok) throw new Complaint(`${path} cannot be read.`);
    const { files, imported, unchanged, rejected } = report.value;
    say(`${files.length} files: ${imported} imported as applicants, ${unchanged} known already, ${rejected} rejected`);
    if (imported + unchanged === 0) process.exitCode = 1;
  });
}

export function importCommands(program: Command): void {
  const group = program.command('import').description('bring in what exists elsewhere');
  group
    .command('resume')
    .argument('<path>', 'a JSON Resume file, or a folder of them')
    .description('bring in résumés as applicants; each file is reported, and one that is broken stops no other')
    .action((path: string) => importResumes(path));
  group
    .command('needs')
    .argument('<path>', 'a .csv, .json or .yaml file, or a folder of them')
    .requiredOption('--company <id>', 'whose needs they are')
    .description('make drafts of needs; each row is reported, and one that is broken stops no other')
    .action((path: string, { company }: { company: string }) => importNeeds(path, company));
}
