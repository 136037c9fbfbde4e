/** What the popup says of the page in front, from what its frames say. */
import type { PopupState } from '../../components/popup-state.ts';
import { ask } from '../../messages/sender.ts';
import { siteOf } from '../../settings/sites.ts';
import type { PageInFront, PageState } from './page-line.ts';
import { whyNoAnswer, whyNoSite } from './why-no-answer.ts';

/** @param siteOn whether the reader wants names marked there */
export async function popupStateOf(
  { top, counts, settled, waited }: PageState,
  page: PageInFront,
  siteOn: boolean,
): Promise<PopupState> {
  const site = siteOf(page.address);
  if (site === null) return { is: 'unreadable', reason: await whyNoSite(page) };
  if (!siteOn) return { is: 'off-here', host: site };
  if (Object.keys(counts).length > 0) return { is: 'found', summary: await ask('summary', { counts }) };
  if (top === 'failed') return { is: 'unreadable', reason: 'not-read' };
  if (top === 'marks') return settled ? { is: 'empty' } : { is: 'loading' };
  // A page that was just switched on, or is just loading, needs a moment.
  return waited ? { is: 'unreadable', reason: await whyNoAnswer(page) } : { is: 'loading' };
}
