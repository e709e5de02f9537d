import { generateBriefInput, personaKeyOf, generateBrief } from './generate-brief';
import { generateCompany } from './generate-company';
import { companyOfNeed } from './which-company';
it('x', () => {
  const out: string[] = [];
  for (let i = 0; i < 40; i++) {
    const b = generateBriefInput(7, i * 71, 20780); const c = generateCompany(7, companyOfNeed(7, i * 71).company);
    out.push(`${personaKeyOf(7, i * 71)} | ${c.name} / ${c.ownerName} | ${JSON.stringify(b, null, 1)}`);
  }
  const low: string[] = [];
  for (let i = 0; i < 3000; i++) { const b = generateBrief(7, i, 20780); const m = (b.dayBudgetMin!.amountMinor + b.dayBudgetMax!.amountMinor) / 200;
    if (b.dayBudgetMin!.currency === 'EUR' && b.role === 'CTO' && b.kind === 'FRACTIONAL' && (m < 700 || m > 1600)) low.push(`${m} ${b.stage} ${b.timeZone} ${personaKeyOf(7, i)}`); }
  require('fs').writeFileSync('/tmp/samples.txt', out.join('\n') + '\n' + low.sort().join('\n'));
  const t0 = process.hrtime.bigint(); for (let i = 0; i < 2000; i++) generateBrief(9, i, 20780); const t1 = process.hrtime.bigint();
  for (let i = 0; i < 2000; i++) generateBriefInput(9, i, 20780); const t2 = process.hrtime.bigint();
  console.log(Number(t1 - t0) / 1e6, Number(t2 - t1) / 1e6);
});
