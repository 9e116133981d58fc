// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOfCode } from '../../src/api/codes.ts';
import { readAnswer } from '../../src/api/envelope.ts';
import { BiliError } from '../../src/api/errors.ts';
import { listOperations } from '../../src/api/operations/index.ts';

interface Sample {
  readonly cases: readonly {
    readonly name: string;
    readonly httpStatus: number;
    readonly body: { readonly code: number };
  }[];
}

/** Answers in real shape that are kept beside the project where it is developed. */
const folder = join(import.meta.dirname, '../../../shared/api/samples');
const here = existsSync(folder);
if (!here) console.log('contract samples: skipped, the folder beside the project is not here');

describe.skipIf(!here)('sample answers', () => {
  for (const operation of listOperations()) {
    const path = join(folder, `${operation.id}.json`);
    if (!existsSync(path)) continue;
    const { cases }: Sample = JSON.parse(readFileSync(path, 'utf8'));
    it.each(cases.map((one) => [one.name, one] as const))(`${operation.id}: %s`, (_, sample) => {
      const { code } = sample.body;
      const read = () => readAnswer(operation, sample.httpStatus, JSON.stringify(sample.body));
      const isVoucher =
        Object.keys((sample.body as { data?: object }).data ?? {}).join() === 'v_voucher';
      if ((code === 0 || operation.success?.includes(code)) && !isVoucher) {
        expect(read().dropped).toEqual([]);
        return;
      }
      const kind = isVoucher ? 'risk-control' : kindOfCode(code, operation.errors);
      expect(read).toThrow(BiliError);
      expect(read).toThrow(expect.objectContaining({ kind }));
    });
  }
});
