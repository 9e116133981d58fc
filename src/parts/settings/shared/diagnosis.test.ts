import { expect, it } from 'vitest';
import { belowOf, type Diagnosis, diagnosisText } from './diagnosis.ts';

const NONE = {
  followings: 0,
  activity: 0,
  uploads: 0,
  viewings: 0,
  logs: 0,
  snapshots: 0,
  changes: 0,
  notes: 0,
  backups: 0,
  journal: 0,
  cache: 0,
};

const FRAME = {
  version: '0.1.0',
  browser: 'Chrome 148',
  atMs: Date.parse('2026-11-26T08:00:00Z'),
  language: 'browser',
  theme: 'site',
  panelsOff: ['medals'],
};

const DIAGNOSIS: Diagnosis = {
  isSignedIn: true,
  background: { slowness: 2, off: ['menu'], daily: false, synced: false },
  below: { ...NONE, followings: 10_000 },
  bytes: 3_400_000,
  sentLastHour: 12,
  isCoolingDown: false,
  faults: [{ operation: 'blacks', what: 'api 22115', count: 3 }],
};

it('says what is chosen, how much there is and what failed', () => {
  expect(diagnosisText(FRAME, DIAGNOSIS)).toBe(
    [
      'Bilideck 0.1.0, Chrome 148, 2026-11-26',
      'signed in: yes; language: browser; theme: site',
      'pace: 2 x; switched off: menu, medals',
      'logs kept daily: no; settings synced: no',
      'storage: 3.4 MB; rows: followings < 10000',
      'requests in the last hour: 12; cooling down: no',
      '',
      'failures since the browser was started:',
      'blacks: api 22115 x 3',
    ].join('\n'),
  );
});

it('with nothing to tell says so', () => {
  const background = { slowness: 1, off: [], daily: null, synced: null } as const;
  const calm = { ...DIAGNOSIS, background, below: NONE, bytes: null, faults: [] };
  const text = diagnosisText({ ...FRAME, panelsOff: [] }, calm);
  expect(text).toContain('switched off: none');
  expect(text).toContain('storage: unknown; rows: none');
  expect(text.endsWith('none')).toBe(true);
});

it('how many somebody has is told as a power of ten alone', () => {
  expect([0, 1, 9, 10, 999, 1_000, 4_321].map(belowOf)).toEqual([
    0, 10, 10, 100, 1_000, 10_000, 10_000,
  ]);
});
