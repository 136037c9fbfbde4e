import type { ChoiceKey, Chosen } from '../settings/choices.ts';

/** The reader makes a choice of which there is one. */
export type OnChoose = <K extends ChoiceKey>(key: K, value: Chosen[K]) => void;
