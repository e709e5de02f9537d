import { Button, PasswordInput, TextInput } from '@mantine/core';
import { hasLength, isEmail, isNotEmpty, useForm } from '@mantine/form';
import { getRouteApi, Link, useRouteContext, useRouter } from '@tanstack/react-router';
import { SignUpDocument } from '@qd/web-graphql-client';
import { accountCopy, Notice, PageHead } from '@qd/web-ui';
import './auth-styles';
import { AuthFrame } from './auth-frame';
import styles from './auth-frame.module.css';
import { useSubmit } from './use-submit';

const words = accountCopy.signUp;
const route = getRouteApi('/doors/sign-up');

export function SignUp() {
  const router = useRouter();
  const { next } = route.useSearch();
  const { session } = useRouteContext({ from: '__root__' });
  const form = useForm({
    initialValues: { displayName: '', email: '', password: '' },
    validate: {
      displayName: isNotEmpty(accountCopy.required(words.name)),
      email: isEmail(accountCopy.badEmail),
      password: hasLength({ min: 12 }, accountCopy.shortPassword),
    },
  });
  const { busy, problem, submit } = useSubmit(form, ['displayName', 'email', 'password']);

  const send = form.onSubmit(async (input) => {
    const done = await submit(async () => {
      const { data, error } = await session.host.client.mutation(SignUpDocument, { input }).toPromise();
      return { data: data?.signUp, error };
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
        <TextInput label={words.name} description={words.nameHint} autoComplete="name" autoFocus {...form.getInputProps('displayName')} />
        <TextInput
          label={words.email}
          description={words.emailHint}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={words.password}
          description={words.passwordHint}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': accountCopy.showPassword, tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy}>
          {words.submit}
        </Button>
      </form>
      <p className={styles.other}>
        {words.other}{' '}
        <Link to="/sign-in" search={next ? { next } : {}}>
          {words.otherLink}
        </Link>
      </p>
    </AuthFrame>
  );
}
