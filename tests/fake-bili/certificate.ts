import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

let made: Promise<Certificate> | undefined;

async function make(): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: 'bilibili.com' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 86_400_000),
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'bilibili.com' },
          { type: 2, value: '*.bilibili.com' },
          // `*` covers one label only.
          { type: 2, value: '*.live.bilibili.com' },
          { type: 2, value: '*.vc.bilibili.com' },
          { type: 2, value: '*.hdslb.com' },
        ],
      },
    ],
  });
  return { cert: pems.cert, key: pems.private };
}

/** One certificate for the whole process, never written to disk. */
export function getCertificate(): Promise<Certificate> {
  made ??= make();
  return made;
}
