import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/api/envelope.ts';
import { listOperations } from '../../src/api/operations/index.ts';
import { BiliError, type ErrorKind } from '../../src/shared/errors.ts';

interface Sample {
  readonly cases: readonly {
    readonly name: string;
    readonly httpStatus: number;
    readonly body: { readonly code: number; readonly data?: object | null };
  }[];
}

/** What each code in the samples means, written out so that the table is not checked by itself. */
const KINDS: Readonly<Record<number, ErrorKind>> = {
  [-101]: 'not-logged-in',
  [-111]: 'csrf',
  [-352]: 'risk-control',
  [-400]: 'bad-request',
  [-403]: 'refused',
  [-404]: 'not-found',
  [-412]: 'intercepted',
  [-799]: 'too-frequent',
  11010: 'not-found',
  22013: 'not-found',
  22104: 'not-found',
  22115: 'private',
  22118: 'private',
  40061: 'not-found',
  53013: 'private',
  90003: 'not-found',
  1002002: 'bad-request',
  2001000: 'bad-request',
  72000000: 'bad-request',
};
/** Answers with a code that are good all the same. */
const GOOD: Readonly<Record<string, readonly number[]>> = {
  nav: [-101],
  modifyRelation: [22014, 22120],
  favDeal: [11201, 11202],
  setSpaceNotice: [-304],
  elecMonthly: [88214],
  reserve: [75077],
  topVideo: [53016],
};

/** Answers in real shape that are kept beside the project where it is developed. */
const folder = join(import.meta.dirname, '../../../shared/api/samples');
const here = existsSync(folder);
if (!here) console.log('contract samples: skipped, the folder beside the project is not here');

describe.skipIf(!here)('sample answers', () => {
  const withSamples = listOperations().filter(({ id }) => existsSync(join(folder, `${id}.json`)));

  it('are there for the declared operations', () => {
    expect(withSamples.length).toBeGreaterThan(20);
  });

  for (const operation of withSamples) {
    const { cases }: Sample = JSON.parse(
      readFileSync(join(folder, `${operation.id}.json`), 'utf8'),
    );
    it.each(cases.map((one) => [one.name, one] as const))(`${operation.id}: %s`, (_, sample) => {
      const { code, data } = sample.body;
      const read = () => readAnswer(operation, sample.httpStatus, JSON.stringify(sample.body));
      const isVoucher = Object.keys(data ?? {}).join() === 'v_voucher';
      if ((code === 0 || GOOD[operation.id]?.includes(code)) && !isVoucher) {
        expect(read().dropped).toEqual([]);
        return;
      }
      const kind = isVoucher ? 'risk-control' : (KINDS[code] ?? 'refused');
      expect(read).toThrow(BiliError);
      expect(read).toThrow(expect.objectContaining({ kind }));
    });
  }
});
