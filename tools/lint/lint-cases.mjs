// Lints pieces of code as if they stood in given files, under the repository's own configuration. Cases come as JSON on standard
// input, messages go to standard output: jest's own module system cannot load the configuration.
import { ESLint } from 'eslint';

process.env.NX_DAEMON = 'false';
const eslint = new ESLint({ cwd: process.cwd() });
let input = '';
for await (const chunk of process.stdin) input += chunk;
const results = [];
for (const { file, code } of JSON.parse(input)) {
  const [{ messages }] = await eslint.lintText(code, { filePath: file });
  results.push(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(results));
