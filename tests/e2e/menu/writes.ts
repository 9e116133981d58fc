export const writes = (bili: { log: readonly { method: string }[] }) =>
  bili.log.filter(({ method }) => method === 'POST').length;
