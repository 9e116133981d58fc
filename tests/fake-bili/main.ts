import { parseArgs } from 'node:util';
import { PEOPLE, type Size, startFakeBili } from './index.ts';

/** By hand: `node tests/fake-bili/main.ts --port 8443 --size S`. */
const SIZES: readonly Size[] = ['empty', 'S', 'M', 'L'];

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    size: { type: 'string', default: 'S' },
    seed: { type: 'string' },
    latency: { type: 'string', default: '0' },
  },
});
const size = SIZES.find((one) => one === values.size);
if (!size) throw new Error(`--size must be one of ${SIZES.join(', ')}`);

const bili = await startFakeBili({
  size,
  port: Number(values.port),
  latencyMs: Number(values.latency),
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
});
console.log(`Simulated bilibili.com (${size}) on https://127.0.0.1:${bili.port}`);
console.log('Start Chromium with:');
const here = `127.0.0.1:${bili.port}`;
const rules = `MAP *.bilibili.com ${here}, MAP *.hdslb.com ${here}, MAP * ~NOTFOUND`;
console.log(`  --host-resolver-rules="${rules}"`);
console.log('  --ignore-certificate-errors --disable-quic --user-data-dir=<a new folder>');
console.log('and set these cookies for .bilibili.com (the page /fake-login on www does it too):');
for (const { name, value } of bili.cookies()) console.log(`  ${name}=${value}`);
for (const [key, mid] of Object.entries(PEOPLE)) {
  console.log(`${key.padEnd(12)} https://space.bilibili.com/${mid}`);
}
