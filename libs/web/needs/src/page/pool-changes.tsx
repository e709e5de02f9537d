import { PoolCounterfactualsDocument } from '@qd/web-graphql-client';
import { shortlistCopy } from '@qd/web-ui';
import { useQuery } from 'urql';
import styles from './need-page.module.css';

/** What would let more leaders pass, told in sentences the engine found. Nothing when it found none. */
export function PoolChanges({ needId }: { needId: string }) {
  const [{ data }] = useQuery({ query: PoolCounterfactualsDocument, variables: { id: needId }, requestPolicy: 'network-only' });
  const sentences = data?.counterfactuals ?? [];
  if (sentences.length === 0) return null;
  return (
    <section className={styles.pool} aria-labelledby="pool">
      <h2 id="pool">{shortlistCopy.pool}</h2>
      <ul>
        {sentences.map(({ code, sentence }) => (
          <li key={code + sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
