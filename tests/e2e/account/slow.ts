export const SLOW = { timeout: 20_000 };
