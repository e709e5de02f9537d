import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { failureOf, NeedFormDocument } from '@qd/web-graphql-client';
import { ErrorState, formCopy, LoadingPage, needsCopy, PageHead, useStillHere } from '@qd/web-ui';
import { useClient, useQuery } from 'urql';
import { useWords } from '../words';
import { useWorkplace } from '../workplace';
import { NeedForm } from './need-form';

const newRoute = getRouteApi('/signed-in/framed/needs/new');
const editRoute = getRouteApi('/signed-in/framed/needs/$needId/edit');

const stepSearch = (step: number) => (step > 1 ? { step } : {});

function useLeave() {
  const navigate = useNavigate();
  const stillHere = useStillHere();
  return (needId: string) => {
    if (stillHere()) void navigate({ to: '/needs/$needId', params: { needId } });
  };
}

/** A need from nothing. With the first save it has an id, and the address becomes that of its form. */
export function NewNeedPage() {
  const { company, mayEdit } = useWorkplace();
  const { words, ...lists } = useWords();
  const client = useClient();
  const navigate = useNavigate();
  const leave = useLeave();
  const stillHere = useStillHere();
  const { step = 1 } = newRoute.useSearch();
  if (!company || !mayEdit(company.id)) return <ErrorState failure="FORBIDDEN" />;
  if (lists.failure) return <ErrorState failure={lists.failure} onRetry={lists.retry} />;

  const move = async (next: number, needId: string | null) => {
    if (!needId) {
      await navigate({ to: '/needs/new', search: stepSearch(next) });
      return;
    }
    // Read first, so that the form is there at once on its new address.
    await client.query(NeedFormDocument, { id: needId }, { requestPolicy: 'network-only' }).toPromise();
    if (!stillHere()) return;
    await navigate({ to: '/needs/$needId/edit', params: { needId }, search: stepSearch(step), replace: true });
    await navigate({ to: '/needs/$needId/edit', params: { needId }, search: stepSearch(next) });
  };
  return (
    <>
      <PageHead title={formCopy.newTitle} lead={company.name} />
      {words ? (
        <NeedForm
          key={company.id}
          need={null}
          company={company}
          words={words}
          step={step}
          onStep={(next, id) => void move(next, id)}
          onDone={leave}
        />
      ) : (
        <LoadingPage />
      )}
    </>
  );
}

/** A need that exists: a draft goes on where it was left, a live one is changed on purpose only. */
export function EditNeedPage() {
  const { needId } = editRoute.useParams();
  const { step = 1 } = editRoute.useSearch();
  const { mayEdit } = useWorkplace();
  const { words, ...lists } = useWords();
  const router = useRouter();
  const leave = useLeave();
  const [{ data, error }, read] = useQuery({ query: NeedFormDocument, variables: { id: needId } });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (lists.failure) return <ErrorState failure={lists.failure} onRetry={lists.retry} />;
  if (!data || !words) return <LoadingPage />;
  const { need } = data;
  if (!need) return <ErrorState failure="NOT_FOUND" />;
  if (!mayEdit(need.company.id)) return <ErrorState failure="FORBIDDEN" />;
  const move = (next: number) => void router.navigate({ to: '/needs/$needId/edit', params: { needId }, search: stepSearch(next) });
  return (
    <>
      <PageHead
        title={need.state === 'DRAFT' ? need.brief.title || formCopy.newTitle : formCopy.editTitle}
        lead={need.state === 'DRAFT' ? need.company.name : need.brief.title || needsCopy.list.untitled}
      />
      <NeedForm key={needId} need={need} company={need.company} words={words} step={step} onStep={move} onDone={leave} />
    </>
  );
}
