import { type LeaderFacts, NOT_NOW_DAY } from '@qd/leaders-domain';
import { plainInputs, plainLeader, plainNeed } from './testing/plain-facts';
import { whyNot } from './why-not';

const ask = (leader: Partial<LeaderFacts>) => whyNot(plainInputs, { ...plainLeader, ...leader });
const capacity = (free: number): number[] => plainLeader.freeHalfDays.map(() => free);

describe('why a leader is not on a list', () => {
  it.each<[string, Partial<LeaderFacts>, string, number | null]>([
    ['two half-days short', { freeHalfDays: capacity(2) }, 'CAPACITY', 0],
    ['four half-days short', { freeHalfDays: capacity(0) }, 'CAPACITY', 1],
    ['a tenth too dear', { dayRateMinMinor: 132_000 }, 'RATE', 0],
    ['far too dear', { dayRateMinMinor: 500_000 }, 'RATE', 2],
    ['an hour of overlap missing', { workStartMinute: 0, workEndMinute: 600 }, 'OVERLAP', 0],
    ['a month late', { availableFromDay: plainNeed.startDay + 40 }, 'START', 1],
    ['another role', { roles: 0b100, primaryRole: 2 }, 'ROLE', null],
    ['suspended', { standing: 2 }, 'STANDING', null],
  ])('%s', (_name, leader, gate, bucket) => {
    expect(ask(leader)).toMatchObject({ gate, bucket });
    expect(ask(leader)?.sentence).toMatch(/^\S.*\.$/);
  });

  it('tells a leader who said "not now" the way back, whenever the need starts', () => {
    expect(ask({ availableFromDay: NOT_NOW_DAY })).toMatchObject({ gate: 'START', sentence: expect.stringMatching(/not now.*intent/) });
  });

  it('tells neighbouring distances alike', () => {
    expect(ask({ dayRateMinMinor: 121_000 })).toEqual(ask({ dayRateMinMinor: 131_000 }));
    expect(ask({ freeHalfDays: capacity(3) })).toEqual(ask({ freeHalfDays: capacity(2) }));
  });

  it('answers the same whether the company behind the need is blocked or not', () => {
    const blocks: Partial<LeaderFacts>[] = [{}, { blockedCompanyIds: plainNeed.companyIds }, { conflictCompanyIds: plainNeed.companyIds }];
    for (const block of blocks) {
      expect(ask(block)).toBeNull();
      expect(ask({ ...block, freeHalfDays: capacity(2) })).toEqual(ask({ freeHalfDays: capacity(2) }));
    }
  });

  it('calls a need that is on hold closed', () => {
    expect(whyNot({ ...plainInputs, need: { ...plainNeed, open: 0 } }, plainLeader)?.gate).toBe('CLOSED');
  });
});
