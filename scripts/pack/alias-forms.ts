/** All forms of an alias as an author writes it: what is listed, and what its paradigms make. */
import { formsBy } from './paradigms/index.ts';

export interface AuthoredForms {
  readonly text: string;
  readonly forms: readonly string[];
  readonly paradigm?: string | readonly string[] | undefined;
  /** Forms of the paradigms that mean something else, and are left out. */
  readonly except?: readonly string[] | undefined;
}

export interface MadeForm {
  readonly form: string;
  readonly from: 'text' | 'listed' | (string & {});
}

/** What stands in the file, then what is built and does not stand there. */
export function madeForms(alias: AuthoredForms): MadeForm[] {
  const made: MadeForm[] = [
    { form: alias.text, from: 'text' },
    ...alias.forms.map((form) => ({ form, from: 'listed' })),
  ];
  const seen = new Set([...made.map(({ form }) => form), ...(alias.except ?? [])]);
  for (const name of paradigmsOf(alias)) {
    for (const form of formsBy(name, alias.text)) {
      if (!seen.has(form)) made.push({ form, from: name });
      seen.add(form);
    }
  }
  return made;
}

/** The first exception that no paradigm makes. */
export function exceptInVain(alias: AuthoredForms): string | undefined {
  const made = new Set(paradigmsOf(alias).flatMap((name) => formsBy(name, alias.text)));
  return alias.except?.find((form) => !made.has(form));
}

function paradigmsOf({ paradigm }: AuthoredForms): readonly string[] {
  if (paradigm === undefined) return [];
  return typeof paradigm === 'string' ? [paradigm] : paradigm;
}
