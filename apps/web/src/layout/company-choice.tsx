import { NativeSelect } from '@mantine/core';
import { shellCopy } from '@qd/web-ui';
import type { Company } from '../session';

/** The company whose needs are shown; a choice only for people with several. */
export function CompanyChoice({
  companies,
  current,
  onChoose,
}: {
  companies: readonly Company[];
  current: Company;
  onChoose: (id: string) => void;
}) {
  if (companies.length < 2) return <span>{current.name}</span>;
  return (
    <NativeSelect
      aria-label={shellCopy.company}
      value={current.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={companies.map((company) => ({ value: company.id, label: company.name }))}
    />
  );
}
