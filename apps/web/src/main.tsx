import { RouterProvider } from '@tanstack/react-router';
import { GraphqlProvider } from '@qd/web-graphql-client';
import { LookProvider } from '@qd/web-ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeRouter } from './router';
import { Session } from './session';

const session: Session = new Session(() => void router.invalidate());
const router = makeRouter(session);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LookProvider>
      <GraphqlProvider host={session.host}>
        <RouterProvider router={router} />
      </GraphqlProvider>
    </LookProvider>
  </StrictMode>,
);
