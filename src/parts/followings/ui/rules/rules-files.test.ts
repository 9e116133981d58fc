import { afterEach, expect, it, vi } from 'vitest';
import { saveFile } from '@/src/ui/save-file.ts';
import { exportRules } from './rules-files.tsx';
import type { RulesModel } from './rules-model.ts';

vi.mock('@/src/ui/save-file.ts', () => ({ saveFile: vi.fn() }));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it('a file carries the day of whoever saves it, also in the hours in which UTC is a day behind', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  vi.useFakeTimers({ now: new Date('2026-11-26T17:00:00Z'), toFake: ['Date'] });
  exportRules({ rules: { peek: () => [] }, groups: { peek: () => [] } } as unknown as RulesModel);
  expect(saveFile).toHaveBeenCalledWith(
    'bilideck-rules-2026-11-27.json',
    'application/json',
    expect.any(String),
  );
});
