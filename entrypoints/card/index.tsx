/** Composition root of the card: comes to a page with its first hover and lives in a closed shadow root. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../../page/card-face.ts';
import { ShownCard } from './shown-card.tsx';

export default defineUnlistedScript(() => {
  offerCard((requests) => new ShownCard(requests));
});
