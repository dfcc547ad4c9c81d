import { expect, it } from 'vitest';
import { agenda } from '../../stories/agenda';
import { story } from '../../stories/frames';
import { balanceOf } from '../packages/balance';
import { flowsOf } from './exchange';

it('adds up to what each party gives and gets', () => {
  const packs = story.flatMap((event) => (event.type === 'proposalTabled' ? [event.package] : []));
  expect(packs.length).toBeGreaterThan(0);
  for (const pack of packs) {
    const flows = flowsOf(agenda, pack);
    const { gives, gets } = balanceOf(agenda, pack);
    for (const [party, given] of Object.entries(gives))
      expect(Object.values(flows[party] ?? {}).reduce((sum, e) => sum + e, 0)).toBeCloseTo(given, 9);
    for (const [party, got] of Object.entries(gets))
      expect(Object.values(flows).reduce((sum, row) => sum + (row[party] ?? 0), 0)).toBeCloseTo(got, 9);
  }
});
