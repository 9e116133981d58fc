import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'account',
  title: 'page_account',
  icon: 'account',
  group: 'account',
  text: 'soon_account',
  meanwhile: [{ to: 'https://account.bilibili.com/account/home', label: 'soon_site_account' }],
});
