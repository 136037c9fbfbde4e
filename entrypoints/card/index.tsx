/** Composition root of the cards: comes to a frame with its first hover. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CardFace } from '../../page/card-face.ts';
import { offer } from '../page/late-script.ts';
import { CardStack } from './card-stack.ts';

export default defineUnlistedScript(() => offer<CardFace>('card', new CardStack()));
