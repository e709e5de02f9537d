import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { failureOf, OwnCapacityDocument, type CapacityPartsFragment } from '@qd/web-graphql-client';
import { capacityCopy, Disclosure, EmptyState, ErrorState, LoadingPage, Notice, PageHead } from '@qd/web-ui';
import { useId } from 'react';
import { useQuery } from 'urql';
import '../form-styles';
import { CapacityForm } from './capacity-form';
import { CapacityGrid } from './capacity-grid';
import styles from './capacity.module.css';
import { ConfirmAvailability } from './confirm-availability';
import { MonthTotals } from './month-totals';
import { OversoldNotice } from './oversold-notice';
import type { Proposal } from './selection';
import { useCapacity } from './use-capacity';
import { useSelection } from './use-selection';
import { groupWeeks, type Declaration } from './weeks';

const BLOCKS = ['committed', 'hardHeld', 'softHeld', 'free', 'away', 'proposed'] as const;

/** What a leader can sell, week by week. */
export function CapacityPage() {
  const [{ data, error }, read] = useQuery({ query: OwnCapacityDocument, requestPolicy: 'network-only' });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <LoadingPage />;
  const { none, title, lead } = capacityCopy;
  const leader = data.viewer?.leader;
  if (!leader || leader.capacity.length === 0) {
    return (
      <EmptyState
        level={1}
        title={none.title}
        body={none.body}
        action={<Button renderRoot={(props) => <Link to="/profile" {...props} />}>{none.action}</Button>}
      />
    );
  }
  return (
    <>
      <PageHead title={title} lead={lead} />
      <CapacityBoard initial={leader} />
    </>
  );
}

function CapacityBoard({ initial }: { initial: CapacityPartsFragment }) {
  const capacity = useCapacity(initial);
  const { weeks, oversold, busy } = capacity;
  const { selection, span, go, settle, onKey } = useSelection(weeks);
  const helpId = useId();
  const { form, grid, legend } = capacityCopy;

  const change = (declaration: Declaration, proposal = selection.proposal) => capacity.apply(declaration, () => settle(proposal));
  const declarationOf = ([from, to]: readonly [number, number], proposal: Proposal): Declaration => ({
    fromWeek: weeks[from].week,
    toWeek: weeks[to].week,
    ...proposal,
  });
  const applyProposal = () => selection.proposal && change(declarationOf(span, selection.proposal));
  const focusWeek = (index: number) => {
    go({ kind: 'choose', index, extend: false });
    document.querySelector<HTMLElement>(`[data-week="${weeks[index].week}"]`)?.focus();
  };
  const refused = oversold ? weeks.findIndex(({ week }) => week === oversold.week) : -1;

  return (
    <>
      <div className={styles.top}>
        <ConfirmAvailability
          leaderId={capacity.leader.id}
          on={capacity.leader.confirmedOn}
          busy={busy}
          onConfirmed={() => void capacity.renew()}
        />
        <nav aria-label={grid.quarters} className={styles.quarters}>
          {groupWeeks(weeks, 3).map((quarter) => (
            <button key={quarter.start} type="button" className={styles.quarter} onClick={() => focusWeek(quarter.first)}>
              Q{Math.ceil(Number(quarter.start.slice(5, 7)) / 3)} {quarter.start.slice(0, 4)}
            </button>
          ))}
        </nav>
      </div>
      <CapacityGrid
        weeks={weeks}
        span={span}
        active={selection.active}
        proposal={selection.proposal}
        refused={refused < 0 ? null : refused}
        helpId={helpId}
        onKey={(event) => onKey(event, { apply: applyProposal, undo: capacity.undo })}
        onChoose={(index, extend) => go({ kind: 'choose', index, extend })}
        onDrag={({ from, to, halfDays }) => {
          const proposal = { halfDays, blackout: false };
          go({ kind: 'range', from, to });
          go({ kind: 'set', proposal });
          change(declarationOf([from, to], proposal), proposal);
        }}
      />
      <p className={styles.hint}>
        <span data-pointer="fine">{grid.drag}</span>
        <span data-pointer="coarse">{grid.touch}</span>
      </p>
      <div className={styles.under}>
        <ul className={styles.legend}>
          {BLOCKS.map((block) => (
            <li key={block}>
              <span className={styles.swatch} data-block={block} aria-hidden="true" />
              {legend[block]}
            </li>
          ))}
        </ul>
        <Button size="sm" variant="default" disabled={!capacity.undoable || busy} onClick={capacity.undo}>
          {form.undo}
        </Button>
      </div>
      {capacity.problem && <Notice tone="stop">{capacity.problem}</Notice>}
      {oversold && (
        <OversoldNotice
          oversold={oversold}
          onShow={() => focusWeek(refused)}
          onApply={(declaration) => change(declaration)}
          onDismiss={() => {
            capacity.dismiss();
            go({ kind: 'set', proposal: null });
          }}
        />
      )}
      <p id={helpId} className="qd-hidden">
        {grid.help}
      </p>
      <div className={styles.columns}>
        <CapacityForm
          weeks={weeks}
          span={span}
          active={selection.active}
          proposal={selection.proposal}
          busy={busy}
          go={go}
          onApply={(proposal) => change(declarationOf(span, proposal))}
        />
        <div>
          <MonthTotals weeks={weeks} />
          <Disclosure label={grid.keysTitle}>
            <dl className={styles.keys}>
              {grid.keys.map(([keys, meaning]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </div>
      </div>
    </>
  );
}
