import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standingDiagram } from '@qd/leaders-domain';

describe('docs/domain/leaders.md', () => {
  const page = readFileSync(join(__dirname, '../../../../../docs/domain/leaders.md'), 'utf8');

  it('shows the standing machine as the table has it', () => {
    const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(page)?.[1];
    expect(drawn).toBe(standingDiagram());
  });
});
