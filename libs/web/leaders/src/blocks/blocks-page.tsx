import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  BlockByNameDocument,
  failureOf,
  newKey,
  OwnBlocksDocument,
  UnblockByNameDocument,
  type BlockPartsFragment,
  type UserErrorLike,
} from '@qd/web-graphql-client';
import {
  announce,
  blocksCopy as words,
  CrossIcon,
  EmptyState,
  ErrorState,
  formatDay,
  LoadingPage,
  Notice,
  PageHead,
  stateCopy,
} from '@qd/web-ui';
import { useRef, useState, type FormEvent } from 'react';
import { useClient, useQuery } from 'urql';
import styles from './blocks.module.css';

/** Companies a leader does not want to exist for, as the leader names them. */
export function BlocksPage() {
  const [{ data, error }, read] = useQuery({ query: OwnBlocksDocument, requestPolicy: 'network-only' });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <LoadingPage />;
  const leader = data.viewer?.leader;
  if (!leader) {
    const { title, body, action } = words.none;
    return (
      <EmptyState
        level={1}
        title={title}
        body={body}
        action={<Button renderRoot={(props) => <Link to="/profile" {...props} />}>{action}</Button>}
      />
    );
  }
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Blocks initial={leader} />
    </>
  );
}

interface Payload {
  readonly leader?: BlockPartsFragment | null;
  readonly errors: readonly UserErrorLike[];
}

function Blocks({ initial }: { initial: BlockPartsFragment }) {
  const client = useClient();
  const [terms, setTerms] = useState(initial.blockTerms);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  /** @returns whether it was done */
  const take = (payload: Payload | undefined, error: Parameters<typeof failureOf>[0] | undefined): boolean => {
    setBusy(false);
    const why = error ? stateCopy[failureOf(error)].body : (payload?.errors[0]?.message ?? null);
    setRefusal(why);
    if (payload?.leader) setTerms(payload.leader.blockTerms);
    return why === null;
  };
  const block = async (term: string): Promise<boolean> => {
    setBusy(true);
    const input = { leaderId: initial.id, term, idempotencyKey: newKey() };
    const { data, error } = await client.mutation(BlockByNameDocument, { input }).toPromise();
    return take(data?.blockByName, error);
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const term = typed.trim();
    field.current?.focus();
    if (term === '') {
      setRefusal(words.missing);
      return;
    }
    if (!(await block(term))) return;
    setTyped((now) => (now.trim() === term ? '' : now));
    setRemoved(null);
    announce(words.added(term));
  };
  const remove = async (term: string) => {
    setBusy(true);
    const input = { leaderId: initial.id, term, idempotencyKey: newKey() };
    const { data, error } = await client.mutation(UnblockByNameDocument, { input }).toPromise();
    field.current?.focus();
    if (!take(data?.unblockByName, error)) return;
    setRemoved(term);
    announce(words.removed(term));
  };
  const undo = async () => {
    if (!removed || !(await block(removed))) return;
    announce(words.added(removed));
    setRemoved(null);
  };

  return (
    <div className={styles.page}>
      <ul className={styles.facts}>
        {words.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <form className={styles.add} noValidate onSubmit={(event) => void add(event)}>
        <TextInput
          ref={field}
          label={words.field}
          description={words.fieldHint}
          autoComplete="off"
          value={typed}
          error={refusal}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setRefusal(null);
          }}
        />
        <Button type="submit" loading={busy}>
          {words.add}
        </Button>
      </form>
      {removed && (
        <Notice
          tone="go"
          actions={
            <Button size="sm" variant="default" onClick={() => void undo()}>
              {words.undo}
            </Button>
          }
        >
          {words.removed(removed)}
        </Notice>
      )}
      <h2>{words.listTitle(terms.length)}</h2>
      {terms.length === 0 ? (
        <p className={styles.soft}>{words.empty}</p>
      ) : (
        <ul className={styles.terms}>
          {terms.map(({ term, createdAt }) => (
            <li key={term}>
              <span>{term}</span>
              <span className={styles.soft}>{words.since(formatDay(createdAt))}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={words.remove(term)}
                disabled={busy}
                onClick={() => void remove(term)}
              >
                <CrossIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
