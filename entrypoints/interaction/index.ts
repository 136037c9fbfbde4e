/**
 * Composition root of all that a reader does with marks, and that popup, panel and badge ask of a frame: comes with
 * the first sign of a reader where a name was found, or when somebody asks.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { InteractionFace } from '../page/interaction-face.ts';
import { offer } from '../page/late-script.ts';
import { Interaction } from './interaction.ts';
import { LateCard } from './late-card.ts';
import { Summaries } from './summaries.ts';

export default defineUnlistedScript(() => {
  const card = new LateCard();
  const summaries = new Summaries();
  let interaction: Interaction | null = null;
  offer<InteractionFace>('interaction', {
    follow: (session) => {
      interaction = session && new Interaction(session, card);
      summaries.follow(interaction);
    },
    pointed: (event) => interaction?.pointed(event),
    opened: (port) => summaries.opened(port),
    standing: () => interaction?.standing ?? null,
    step: (step) => interaction?.step(step) ?? false,
  });
});
