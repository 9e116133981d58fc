import { render } from 'preact';
import '@/components/tokens.css';
import '@/src/views/panels/base.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { Dashboard } from '@/src/views/dashboard/Dashboard.tsx';

const root = document.getElementById('app');
if (root) render(<Dashboard ask={background} />, root);
