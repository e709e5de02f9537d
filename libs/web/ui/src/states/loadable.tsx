import { Component, lazy, Suspense, useState, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { stateCopy } from '../copy';
import { tell } from './telling';

/** A part of a page, loaded when it is first shown. Unlike `lazy` alone it does not remember a load that failed: shown again, it is loaded again.
 * @param loading what stands in its place meanwhile */
export function loadable<P extends object>(load: () => Promise<ComponentType<P>>, loading: ReactNode = null): ComponentType<P> {
  let kept: LazyExoticComponent<ComponentType<P>> | null = null;
  const start = () =>
    (kept ??= lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        kept = null;
        throw error;
      }
    }));
  return function Loadable(props: P) {
    // Held above the Suspense, which forgets what is below it while it waits: one showing is one try.
    const [Part] = useState(start);
    return (
      <Suspense fallback={loading}>
        <Part {...props} />
      </Suspense>
    );
  };
}

interface Closable {
  readonly onClose: (giveBackFocus: boolean) => void;
}

/** {@link loadable} for a window over the page: where it cannot be shown it closes and says so, and the page with its typed text stays. */
export function loadableWindow<P extends Closable>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Window = loadable(load);
  return function LoadableWindow(props: P) {
    const fail = () => {
      tell('stop', stateCopy.notOpened);
      props.onClose(true);
    };
    return (
      <Net onThrow={fail}>
        <Window {...props} />
      </Net>
    );
  };
}

class Net extends Component<{ onThrow: () => void; children: ReactNode }, { thrown: boolean }> {
  override state = { thrown: false };

  static getDerivedStateFromError() {
    return { thrown: true };
  }

  override componentDidCatch(): void {
    this.props.onThrow();
  }

  override render(): ReactNode {
    return this.state.thrown ? null : this.props.children;
  }
}
