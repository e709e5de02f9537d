import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { Link, useRouteContext, useRouter } from '@tanstack/react-router';
import { CompanyFormWordsDocument, CreateCompanyDocument, newKey, type Stage } from '@qd/web-graphql-client';
import { accountCopy, Notice, PageHead } from '@qd/web-ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import './auth-styles';
import { rememberSeat } from '../session';
import { AuthFrame } from './auth-frame';
import styles from './auth-frame.module.css';
import { useSubmit } from './use-submit';

const words = accountCopy.company;

export function CreateCompany() {
  const router = useRouter();
  const { session } = useRouteContext({ from: '__root__' });
  const [{ data }] = useQuery({ query: CompanyFormWordsDocument });
  const [idempotencyKey] = useState(newKey);
  const form = useForm({
    initialValues: { name: '', stage: '' as Stage | '', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    validate: { name: isNotEmpty(accountCopy.required(words.name)), timeZone: isNotEmpty(accountCopy.required(words.timeZone)) },
  });
  const { busy, problem, submit } = useSubmit(form, ['name', 'stage', 'timeZone']);
  const zones = data?.vocabulary.timeZones ?? [form.values.timeZone];

  const send = form.onSubmit(async ({ name, stage, timeZone }) => {
    let companyId: string | undefined;
    const done = await submit(async () => {
      const input = { name, timeZone, stage: stage || null, idempotencyKey };
      const { data: sent, error } = await session.host.client.mutation(CreateCompanyDocument, { input }).toPromise();
      companyId = sent?.createCompany.company?.id;
      return { data: sent?.createCompany, error };
    });
    if (!done) return;
    if (companyId) rememberSeat(companyId);
    session.forget();
    await router.navigate({ to: '/' });
  });

  return (
    <AuthFrame>
      <PageHead title={words.title} lead={words.intro} />
      {problem && <Notice tone="stop">{problem}</Notice>}
      <form onSubmit={send} noValidate>
        <TextInput label={words.name} autoComplete="organization" autoFocus {...form.getInputProps('name')} />
        <NativeSelect
          label={words.stage}
          data={[
            { value: '', label: words.stageNone },
            ...(data?.vocabulary.stages ?? []).map(({ code, label }) => ({ value: code, label })),
          ]}
          {...form.getInputProps('stage')}
        />
        <Select
          label={words.timeZone}
          description={words.timeZoneHint}
          searchable
          limit={60}
          allowDeselect={false}
          data={zones}
          {...form.getInputProps('timeZone')}
        />
        <Button type="submit" loading={busy}>
          {words.submit}
        </Button>
      </form>
      <p className={styles.other}>
        {words.other} <Link to="/profile">{words.otherLink}</Link>
      </p>
    </AuthFrame>
  );
}
