import { useCallback, useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton.tsx';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import type { SiteOrders } from './site-orders.ts';

/** What may be said to the site about its history as a whole. */
export function SiteMenu({ site }: { site: SiteOrders }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = useCallback(() => setAnchor(null), []);
  const on = site.recording.value.value;
  const record: MenuItem[] =
    on === null
      ? []
      : [
          {
            label: t(on ? 'archive_site_pause' : 'archive_site_resume'),
            onChoose: () => site.setRecording(!on),
          },
        ];
  return (
    <>
      <IconButton
        icon="more"
        label={t('archive_site_menu')}
        menu
        disabled={site.busy.value}
        onClick={(button) => {
          site.look();
          setAnchor(button);
        }}
      />
      {anchor && (
        <Menu
          anchor={anchor}
          label={t('archive_site_menu')}
          items={[
            ...record,
            { label: t('archive_site_clear'), danger: true, onChoose: site.clear },
          ]}
          onClose={close}
        />
      )}
    </>
  );
}
