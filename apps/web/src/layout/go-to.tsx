import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { NeedsListDocument } from '@qd/web-graphql-client';
import { Dialog, needsCopy, SearchIcon, shellCopy, StateChip } from '@qd/web-ui';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import '../styles/dialog';
import styles from './go-to.module.css';

interface Place {
  readonly key: string;
  readonly label: string;
  readonly state?: Parameters<typeof StateChip>[0]['state'];
  readonly go: () => void;
}

/** Opens any page or need by a few letters of its name. */
export function GoTo({ companyId, onClose }: { companyId: string; onClose: () => void }) {
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [{ data }] = useQuery({ query: NeedsListDocument, variables: { companyId, first: 50 } });

  const places = useMemo<Place[]>(() => {
    const all: Place[] = [
      { key: 'home', label: shellCopy.home, go: () => void navigate({ to: '/' }) },
      { key: 'needs', label: shellCopy.needs, go: () => void navigate({ to: '/needs' }) },
      { key: 'new', label: shellCopy.palette.newNeed, go: () => void navigate({ to: '/needs/new' }) },
      ...(data?.needs.edges ?? []).map(({ node }) => ({
        key: node.id,
        label: node.brief.title || needsCopy.list.untitled,
        state: node.state,
        go: () => void navigate({ to: '/needs/$needId', params: { needId: node.id } }),
      })),
    ];
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return all.filter((place) => words.every((word) => place.label.toLowerCase().includes(word)));
  }, [data, navigate, typed]);
  const current = Math.min(chosen, places.length - 1);

  const open = (place: Place | undefined) => {
    if (!place) return;
    onClose();
    place.go();
  };
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setChosen((current + move + places.length) % Math.max(places.length, 1));
    else if (event.key === 'Enter') open(places[current]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog high onClose={onClose} title={shellCopy.palette.title}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={shellCopy.palette.label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={places[current] ? `${listId}-${current}` : undefined}
        placeholder={shellCopy.palette.label}
        leftSection={<SearchIcon />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <ul className={styles.list} id={listId} role="listbox" aria-label={shellCopy.palette.title}>
        {places.map((place, index) => (
          <li
            key={place.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.option}
            onMouseMove={() => setChosen(index)}
            onClick={() => open(place)}
          >
            <span>{place.label}</span>
            {place.state && <StateChip state={place.state} />}
          </li>
        ))}
      </ul>
      {places.length === 0 && (
        <p className={styles.none} role="status">
          {shellCopy.palette.none}
        </p>
      )}
    </Dialog>
  );
}
