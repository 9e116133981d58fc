import { expect, it } from 'vitest';
import { rpcTable } from '../../scripts/rpc-table.ts';

it('docs/rpc.md is what the parts declare (npm run docs writes it)', async () => {
  await expect(rpcTable()).toMatchFileSnapshot('../../docs/rpc.md');
});
