import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Background } from '@/src/rpc/client.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { createFollowsModel } from './follows-model.ts';
import { IdleView } from './IdleView.tsx';
import { OftenView } from './OftenView.tsx';
import type { StatsPageModel } from './stats-page-model.ts';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

/** 看与关注: who is watched and not followed, and who is followed and not watched. */
export function FollowsView({ ask, stats }: { ask: Background; stats: StatsPageModel }) {
  const model = useMemo(() => createFollowsModel(ask, stats), [ask, stats]);
  useEffect(() => {
    model.load();
    const stop = effect(() => model.local.watched.want(model.local.rows.value));
    return () => {
      stop();
      model.dispose();
    };
  }, [model]);
  return (
    <>
      <OftenView model={model} year={stats.year.value} />
      {model.orders.hasNews.value && <OrdersView orders={model.orders} />}
      <IdleView model={model} />
    </>
  );
}
