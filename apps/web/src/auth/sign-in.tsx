import { Button, PasswordInput, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { getRouteApi, Link, useRouteContext, useRouter } from '@tanstack/react-router';
import { SignInDocument } from '@qd/web-graphql-client';
import { accountCopy, Notice, PageHead } from '@qd/web-ui';
import './auth-styles';
import { AuthFrame } from './auth-frame';
import styles from './auth-frame.module.css';
import { useSubmit } from './use-submit';

const words = accountCopy.signIn;
const route = getRouteApi('/doors/sign-in');

export function SignIn() {
  const router = useRouter();
  const { next } = route.useSearch();
  const { session } = useRouteContext({ from: '__root__' });
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: { email: isNotEmpty(accountCopy.required(words.email)), password: isNotEmpty(accountCopy.required(words.password)) },
  });
  const { busy, problem, submit } = useSubmit(form, ['email', 'password']);

  const send = form.onSubmit(async (input) => {
    const done = await submit(async () => {
      const { data, error } = await session.host.client.mutation(SignInDocument, { input }).toPromise();
      return { data: data?.signIn, error };
    });
    if (!done) return;
    session.forget();
    await router.navigate({ to: next ?? '/' });
  });

  return (
    <AuthFrame>
      <PageHead title={words.title} />
      {problem && <Notice tone="stop">{problem}</Notice>}
      <form onSubmit={send} noValidate>
        <TextInput label={words.email} type="email" autoComplete="username" autoFocus {...form.getInputProps('email')} />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': accountCopy.showPassword, tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy}>
          {words.submit}
        </Button>
      </form>
      <p className={styles.other}>
        {words.other}{' '}
        <Link to="/sign-up" search={next ? { next } : {}}>
          {words.otherLink}
        </Link>
      </p>
    </AuthFrame>
  );
}
