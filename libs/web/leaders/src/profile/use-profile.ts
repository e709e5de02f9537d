import { OwnProfileDocument, type LeaderProfilePartsFragment } from '@qd/web-graphql-client';
import { announce, profileCopy } from '@qd/web-ui';
import { useWorkplace, type Words } from '@qd/web-needs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { changedFields, mergeDrafts, saysTheSame } from './changes';
import type { ContactHint } from './check-profile';
import { differencesOf } from './differences';
import { LocalProfile } from './local-profile';
import { draftOf, inputOf, type ProfileDraft } from './profile-draft';
import type { SaveState } from './save-state';
import { placeOf } from './sections';
import { ProfileSender } from './send-profile';
import { useCheck } from './use-check';

const KEEP_AFTER_MS = 250;

type Leader = LeaderProfilePartsFragment;
export type SetField = <N extends keyof ProfileDraft>(name: N, value: ProfileDraft[N]) => void;

interface Start {
  readonly base: ProfileDraft;
  readonly draft: ProfileDraft;
  readonly state: SaveState;
  readonly restoredAt: string | null;
}

/** What the form opens with: the saved profile, or what was typed on this device and never saved. */
function startOf(initial: Leader | null, blank: ProfileDraft, local: LocalProfile, words: Words): Start {
  const saved = initial ? draftOf(initial) : blank;
  const kept = local.read(saved);
  if (!kept) return { base: saved, draft: saved, state: { kind: 'clean', savedAt: null }, restoredAt: null };
  if (!initial) {
    return { base: saved, draft: mergeDrafts(kept.base, kept.mine, blank), state: { kind: 'dirty' }, restoredAt: kept.keptAt };
  }
  const differences = differencesOf(kept.base, kept.mine, saved, words);
  if (differences.length > 0) {
    return { base: kept.base, draft: kept.mine, state: { kind: 'conflict', theirs: saved, differences }, restoredAt: null };
  }
  return { base: saved, draft: kept.mine, state: { kind: 'dirty' }, restoredAt: kept.keptAt };
}

/** What became of a save. */
interface Outcome {
  readonly saved: boolean;
  /** What is in the way, first on the page first; may be empty where nothing was saved either: no field is to blame for a lost line. */
  readonly keys: readonly string[];
}

const SAVED: Outcome = { saved: true, keys: [] };
const NOT_SAVED: Outcome = { saved: false, keys: [] };

/** The profile being edited: kept on the device at every pause, saved when the person says so, never lost to a crash or another window.
 * @param blank what a person without a profile starts from */
export function useProfile(initial: Leader | null, blank: ProfileDraft, words: Words) {
  const client = useClient();
  const { viewerId } = useWorkplace();
  const [local] = useState(() => new LocalProfile(viewerId));
  const [start] = useState(() => startOf(initial, blank, local, words));
  const [leader, setLeader] = useState(initial);
  const [draft, setDraft] = useState(start.draft);
  const [base, setBase] = useState(start.base);
  const [state, setState] = useState(start.state);
  const [restoredAt, setRestoredAt] = useState(start.restoredAt);
  const [refused, setRefused] = useState<{ errors: Readonly<Record<string, string>>; contacts: readonly ContactHint[] } | null>(null);
  /** Fields the person has been in and left, whose errors may be shown; all of them once a save was tried. */
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(changedFields(start.base, start.draft)));
  const [tried, setTried] = useState(false);
  const [sender] = useState(() => new ProfileSender(client));
  const version = useRef(initial?.version ?? null);

  const changed = changedFields(base, draft);
  const dirty = !saysTheSame(base, draft);
  const { checked, checkNow } = useCheck(draft, dirty || tried);

  const set = useCallback<SetField>((name, value) => {
    setDraft((now) => ({ ...now, [name]: value }));
    setRefused(null);
    setState((now) => (now.kind === 'conflict' || now.kind === 'saving' ? now : { kind: 'dirty' }));
  }, []);
  const leave = useCallback((key: string) => setLeft((now) => (now.has(key) ? now : new Set(now).add(key))), []);

  useEffect(() => {
    if (!dirty) return;
    const keep = () => local.keep(draft, base, version.current);
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [base, dirty, draft, local]);

  const take = (next: Leader, sent: ProfileDraft | null) => {
    const saved = draftOf(next);
    version.current = next.version;
    setLeader(next);
    setBase(saved);
    setRestoredAt(null);
    setRefused(null);
    local.drop();
    // Typed on while it was being saved: that stays, over what is saved now.
    setDraft((now) => (sent === null || now === sent ? saved : mergeDrafts(sent, now, saved)));
    setTried(false);
    setLeft(new Set());
  };
  const reread = async (): Promise<Leader | null> => {
    const { data } = await client.query(OwnProfileDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    return data?.viewer?.leader ?? null;
  };

  const send = async (sent: ProfileDraft, from: ProfileDraft): Promise<Outcome> => {
    setState({ kind: 'saving' });
    const target =
      leader && version.current !== null ? { leaderId: leader.id, version: version.current } : { displayName: sent.displayName.trim() };
    const answer = await sender.send(inputOf(sent), target);
    switch (answer.kind) {
      case 'saved':
        take(answer.leader, sent);
        setState({ kind: 'clean', savedAt: new Date() });
        announce(leader ? profileCopy.savedNews : profileCopy.handedIn);
        return SAVED;
      case 'offline':
        setState({ kind: 'offline' });
        return NOT_SAVED;
      case 'conflict':
        return settle(sent, from);
      case 'refused': {
        const keys = Object.keys(answer.errors).sort((a, b) => placeOf(a) - placeOf(b));
        setRefused(answer);
        setState(keys.length > 0 ? { kind: 'invalid', count: keys.length } : { kind: 'refused', message: answer.message });
        return { saved: false, keys };
      }
    }
  };
  /** The version has moved on: by words of the profile (a question), or by something else (none). */
  const settle = async (sent: ProfileDraft, from: ProfileDraft): Promise<Outcome> => {
    const current = await reread();
    if (!current) {
      setState({ kind: 'offline' });
      return NOT_SAVED;
    }
    const theirs = draftOf(current);
    version.current = current.version;
    setLeader(current);
    const differences = differencesOf(from, sent, theirs, words);
    if (differences.length === 0) return send(sent, from);
    setState({ kind: 'conflict', theirs, differences });
    return NOT_SAVED;
  };

  /** Saves what is typed. */
  const save = async (): Promise<Outcome> => {
    if (state.kind === 'saving') return NOT_SAVED;
    setTried(true);
    const { errors } = await checkNow();
    const keys = Object.keys(errors).sort((a, b) => placeOf(a) - placeOf(b));
    if (keys.length > 0) {
      setState({ kind: 'invalid', count: keys.length });
      return { saved: false, keys };
    }
    return send(draft, base);
  };
  const keepMine = async (): Promise<Outcome> => {
    if (state.kind !== 'conflict') return NOT_SAVED;
    const merged = mergeDrafts(base, draft, state.theirs);
    setDraft(merged);
    setBase(state.theirs);
    return send(merged, state.theirs);
  };
  const discard = async () => {
    const current = leader ? await reread() : null;
    if (current) take(current, null);
    else if (!leader) {
      local.drop();
      setDraft(blank);
      setBase(blank);
      setRestoredAt(null);
      setTried(false);
      setLeft(new Set());
    }
    setRefused(null);
    setState({ kind: 'clean', savedAt: null });
  };

  const found = refused ?? checked;
  const shows = (key: string) => tried || refused !== null || left.has(key) || left.has(key.split('.')[0]);
  const errors = Object.fromEntries(Object.entries(found.errors).filter(([key]) => shows(key)));
  return { leader, draft, base, state, changed, dirty, restoredAt, errors, contacts: found.contacts, set, leave, save, keepMine, discard };
}
