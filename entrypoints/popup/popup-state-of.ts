/** What the popup says of the page in front, from what its frames say. */
import type { PopupState } from '../../components/popup-state.ts';
import { ask } from '../../messages/sender.ts';
import { siteOf } from '../../settings/sites.ts';
import type { PageInFront, PageState } from './page-line.ts';
import { whyNoAnswer, whyNoSite } from './why-no-answer.ts';

export interface Wanted {
  /** Whether the reader wants names marked on the site of the page. */
  readonly isOn: boolean;
  /** Whether the reader wants them marked nowhere at present. */
  readonly isPaused: boolean;
}

export async function popupStateOf(
  { top, named, settled, waited }: PageState,
  page: PageInFront,
  { isOn, isPaused }: Wanted,
): Promise<PopupState> {
  const site = siteOf(page.address);
  if (site === null) return { is: 'unreadable', reason: await whyNoSite(page) };
  if (isPaused) return { is: 'paused' };
  if (!isOn) return { is: 'off-here', host: site };
  if (Object.keys(named).length > 0) {
    return { is: 'found', summary: await ask('summary', { named }), counting: !settled };
  }
  if (top === 'failed') return { is: 'unreadable', reason: 'not-read' };
  if (top === 'marks') return settled ? { is: 'empty' } : { is: 'loading' };
  // A page that was just switched on, or is just loading, needs a moment.
  return waited ? { is: 'unreadable', reason: await whyNoAnswer(page) } : { is: 'loading' };
}
