import { readFileSync } from 'node:fs';
import { needMachineDiagram } from '@qd/needs-domain';

it('the docs draw the machine of a need as it is', () => {
  expect(readFileSync('docs/domain/needs.md', 'utf8')).toContain(`\`\`\`mermaid\n${needMachineDiagram()}\n\`\`\``);
});
