import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Collected } from '@/src/collect/shared/collected.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { createSurveyModel } from './survey-model.ts';

const survey = (change: Partial<Collected> = {}): Collected => ({
  account: 7,
  id: 'uploads',
  of: 42,
  state: 'running',
  wait: null,
  next: { pn: 2 },
  had: 50,
  pass: 1,
  topUp: false,
  kept: 50,
  missing: 0,
  moved: false,
  repeats: 0,
  total: 120,
  orderedAtMs: 1,
  dropped: 0,
  doubt: null,
  startedAtMs: 1,
  wholeAtMs: null,
  completeAtMs: null,
  ...change,
});
const DONE = survey({ state: 'done', kept: 120, completeAtMs: 9 });

function createModel(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const ask = (async (method: string) => {
    asked.push(method);
    const answer = answers[method];
    if (answer instanceof Error) throw answer;
    return answer;
  }) as unknown as Background;
  const controller = new AbortController();
  const model = createSurveyModel({ ask, mid: 42, signal: controller.signal }, 7);
  return { model, asked, end: () => controller.abort() };
}

describe('createSurveyModel', () => {
  beforeEach(() => fakeBrowser.reset());

  it('follows a survey to its end, then has what it learnt', async () => {
    const { model, asked } = createModel({
      'survey.get': null,
      'survey.start': survey(),
      'survey.uploads': [{ aid: 1 }],
    });
    model.load();
    model.start();
    await vi.waitFor(() => expect(model.survey.value?.state).toBe('running'));
    await collectedLast.set(survey({ kept: 100 }));
    expect(model.survey.value?.kept).toBe(100);
    expect(model.uploads.value).toBeNull();
    await collectedLast.set(DONE);
    await vi.waitFor(() => expect(model.uploads.value).toEqual([{ aid: 1 }]));
    expect(model.isWhole.value).toBe(true);
    expect(asked).toEqual(['survey.get', 'survey.start', 'survey.uploads']);
  });

  it('is deaf to surveys of others, of other accounts, and after its end', async () => {
    const { model, end } = createModel({ 'survey.get': survey() });
    model.load();
    await vi.waitFor(() => expect(model.survey.value?.kept).toBe(50));
    await collectedLast.set(survey({ of: 43, kept: 99 }));
    await collectedLast.set(survey({ account: 8, kept: 99 }));
    end();
    await collectedLast.set(survey({ kept: 99 }));
    expect(model.survey.value?.kept).toBe(50);
  });

  it('shows at once what an earlier survey has learnt', async () => {
    const { model } = createModel({ 'survey.get': DONE, 'survey.uploads': [{ aid: 1 }] });
    model.load();
    await vi.waitFor(() => expect(model.uploads.value).toHaveLength(1));
  });

  it('tells a refusal, and takes the next word', async () => {
    const { model } = createModel({
      'survey.start': new BiliError({ kind: 'network', operation: 'survey.start' }),
      'survey.pause': survey({ state: 'paused' }),
    });
    model.start();
    await vi.waitFor(() => expect(model.error.value?.kind).toBe('network'));
    model.pause();
    await vi.waitFor(() => expect(model.survey.value?.state).toBe('paused'));
    expect(model.error.value).toBeNull();
  });
});
