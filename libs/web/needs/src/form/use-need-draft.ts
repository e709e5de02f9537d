import { useForm, type UseFormReturnType } from '@mantine/form';
import { NeedFormDocument, type NeedPartsFragment } from '@qd/web-graphql-client';
import { checkCopy } from '@qd/web-ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useWorkplace } from '../workplace';
import { checkDraft } from './check-draft';
import { blankDraft, draftOf, inputOf, type Draft } from './draft';
import { dropLocal, keepLocal, localKey, readLocal } from './local-copy';
import { DraftSender } from './send-draft';
import type { ContactRefusal, SaveState } from './save-state';

const KEEP_AFTER_MS = 250;
const SAVE_AFTER_MS = 1_500;
const RETRY_AFTER_MS = 6_000;

/** States that typing on makes untrue. */
const SETTLED: readonly SaveState['kind'][] = ['blank', 'saved', 'invalid', 'refused'];

export type DraftForm = UseFormReturnType<Draft>;

/** Whether the server has the text, which fields kept it from being saved, and whether the person is asked whose text should stand. */
export interface SaveOutcome {
  readonly ok: boolean;
  readonly broken: readonly string[];
  readonly conflict: boolean;
}
const SAVED: SaveOutcome = { ok: true, broken: [], conflict: false };

const sameText = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

export function checkMessages(draft: Draft): Record<string, string> {
  return Object.fromEntries(Object.entries(checkDraft(draft)).map(([field, failure]) => [field, checkCopy[failure]]));
}

interface Start {
  readonly saved: Draft;
  readonly values: Draft;
  readonly state: SaveState;
  readonly restoredAt: string | null;
}

/** What the form opens with: the saved text, or what was typed on this device and never reached the server. */
function startOf(need: NeedPartsFragment | null, company: { timeZone: string; stage: string | null }, key: string): Start {
  const saved = need ? draftOf(need.brief) : blankDraft(company);
  const state: SaveState = need ? { kind: 'saved', at: new Date(need.updatedAt) } : { kind: 'blank' };
  const local = readLocal(key, saved);
  if (!local || sameText(local.draft, saved)) return { saved, values: saved, state, restoredAt: null };
  const stale = need !== null && local.baseVersion !== need.version;
  return {
    saved,
    values: local.draft,
    state: stale ? { kind: 'conflict', version: need.version, closed: false } : { kind: 'unsaved' },
    restoredAt: stale ? null : local.keptAt,
  };
}

/** The brief being written: kept on the device at every pause, saved on the server when a part is done, never lost to a conflict.
 * @param autosave whether pauses save on the server too (a draft), or only the person does (a live need) */
export function useNeedDraft(
  initial: NeedPartsFragment | null,
  company: { id: string; timeZone: string; stage: string | null },
  autosave: boolean,
) {
  const client = useClient();
  const { viewerId } = useWorkplace();
  const [start] = useState(() => startOf(initial, company, localKey(viewerId, company.id, initial?.id ?? null)));
  const [need, setNeed] = useState(initial);
  const [state, setState] = useState(start.state);
  const [contacts, setContacts] = useState<readonly ContactRefusal[]>([]);
  const [restoredAt, setRestoredAt] = useState(start.restoredAt);
  const [sender] = useState(() => new DraftSender(client));
  const form = useForm<Draft>({ initialValues: start.values, clearInputErrorOnChange: true });
  const saved = useRef(start.saved);
  const version = useRef(initial?.version ?? 0);
  const needId = useRef(initial?.id ?? null);
  /** What the server would not have. The same again would be refused again: it waits for another text, or for the person to save. */
  const unwanted = useRef<Draft | null>(null);
  const running = useRef<Promise<SaveOutcome> | null>(null);
  const { setErrors, setValues } = form;
  // The form hands out another function with every letter; each reads the same values, and the first does not disturb the effects.
  const [getValues] = useState(() => form.getValues);

  const drop = useCallback(() => dropLocal(localKey(viewerId, company.id, needId.current)), [company.id, viewerId]);
  const keep = useCallback(() => {
    const draft = getValues();
    if (sameText(draft, saved.current)) return;
    const baseVersion = needId.current ? version.current : null;
    keepLocal(localKey(viewerId, company.id, needId.current), { draft, baseVersion, keptAt: new Date().toISOString() });
  }, [company.id, getValues, viewerId]);

  const send = useCallback(async (): Promise<SaveOutcome> => {
    const draft = getValues();
    if (sameText(draft, saved.current)) return SAVED;
    const failures = checkMessages(draft);
    if (Object.keys(failures).length > 0) {
      setErrors(failures);
      setState({ kind: 'invalid', count: Object.keys(failures).length });
      return { ok: false, broken: Object.keys(failures), conflict: false };
    }
    setState({ kind: 'saving' });
    const target = needId.current ? { needId: needId.current, version: version.current } : { companyId: company.id };
    const answer = await sender.send(inputOf(draft), target);
    if (answer.kind === 'refused') {
      unwanted.current = answer.state.kind === 'offline' ? null : draft;
      setErrors(answer.fields);
      setContacts(answer.contacts);
      setState(answer.state);
      return { ok: false, broken: Object.keys(answer.fields), conflict: answer.state.kind === 'conflict' };
    }
    unwanted.current = null;
    // Before the need has its id: what is typed from now on belongs to it, and must not come back as another new need.
    drop();
    needId.current = answer.need.id;
    version.current = answer.need.version;
    saved.current = draft;
    setNeed(answer.need);
    setContacts([]);
    setErrors({});
    setRestoredAt(null);
    const typedOn = !sameText(getValues(), draft);
    if (typedOn) keep();
    setState(typedOn ? { kind: 'unsaved' } : { kind: 'saved', at: new Date() });
    return SAVED;
  }, [company.id, drop, getValues, keep, sender, setErrors]);

  /** Saves what is typed now; one save at a time, in order. */
  const save = useCallback(async (): Promise<SaveOutcome> => {
    while (running.current) await running.current;
    running.current = send();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }, [send]);

  const { values } = form;
  const dirty = !sameText(values, saved.current);
  const offline = state.kind === 'offline';
  const blocked = offline || state.kind === 'conflict' || state.kind === 'saving';
  useEffect(() => {
    if (!dirty) return;
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    window.addEventListener('pagehide', keep);
    setState((now) => (SETTLED.includes(now.kind) ? { kind: 'unsaved' } : now));
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [dirty, keep, values]);
  // Who leaves for another page leaves sooner than the pause.
  useEffect(() => keep, [keep]);

  useEffect(() => {
    if (!dirty || blocked || !autosave || !needId.current || Object.keys(checkDraft(values)).length > 0) return;
    if (unwanted.current && sameText(values, unwanted.current)) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [autosave, blocked, dirty, save, values]);

  useEffect(() => {
    if (!offline) return;
    const again = () => void save();
    const timer = setTimeout(again, RETRY_AFTER_MS);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [offline, save, state]);

  /** Drops what was typed here and shows what the server has. */
  const takeSaved = useCallback(async () => {
    const id = needId.current;
    const answer = id ? await client.query(NeedFormDocument, { id }, { requestPolicy: 'network-only' }).toPromise() : null;
    // What the server has cannot be shown now; an empty form in its place would be saved over it.
    if (answer?.error) return;
    drop();
    setRestoredAt(null);
    setErrors({});
    setContacts([]);
    const current = answer?.data?.need ?? null;
    const draft = current ? draftOf(current.brief) : blankDraft(company);
    if (current) version.current = current.version;
    saved.current = draft;
    setNeed(current);
    setValues(draft);
    setState(current ? { kind: 'saved', at: new Date(current.updatedAt) } : { kind: 'blank' });
  }, [client, company, drop, setErrors, setValues]);

  /** Saves what was typed here over what somebody else saved. */
  const keepMine = useCallback(async () => {
    const id = needId.current;
    if (!id) return;
    const { data } = await client.query(NeedFormDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
    if (data?.need) version.current = data.need.version;
    await save();
  }, [client, save]);

  return { form, need, needId, state, contacts, restoredAt, dirty, save, takeSaved, keepMine } as const;
}
