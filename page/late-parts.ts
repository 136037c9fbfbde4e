/** Parts of a page being read that its first script does without. */
import type { Firsts, FirstsNeeds } from './firsts.ts';
import type { MakeStretches } from './highlight.ts';
import type { HitTest } from './hit-test.ts';
import type { PlaceIndex } from './place-index.ts';

/** What nobody needs before a reader comes or marks are many: its code comes with the script of interaction. */
export interface LateParts {
  readonly hits: (index: PlaceIndex, roots: ReadonlySet<ShadowRoot>) => HitTest;
  readonly firsts: (needs: FirstsNeeds) => Firsts;
  readonly stretches: MakeStretches;
  /** Makes the highlight's style reach into a shadow tree. */
  readonly styleRoot: (root: ShadowRoot) => void;
}
