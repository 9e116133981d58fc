import '@/components/tokens.css';
import '@/src/views/panels/base.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { Dashboard } from '@/src/views/dashboard/Dashboard.tsx';
import { startPage } from '@/src/views/start-page.ts';

void startPage(() => <Dashboard ask={background} />);
