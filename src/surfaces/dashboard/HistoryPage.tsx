import { HistoryHome } from '@/src/parts/history/ui/archive/HistoryHome.tsx';
import type { Background } from '@/src/rpc/client.ts';

/** 历史记录: the rows and actions of the popup, and what is kept of it for good. */
export function HistoryPage({ ask }: { ask: Background }) {
  return <HistoryHome ask={ask} />;
}
