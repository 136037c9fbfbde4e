/** Composition root of the cards: comes to a frame with its first hover. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../../page/card-face.ts';
import { CardStack } from './card-stack.ts';

export default defineUnlistedScript(() => offerCard(new CardStack()));
