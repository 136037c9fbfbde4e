/** Times as the interface's language writes them. */
import { interfaceLanguage } from './texts.ts';

const DAY = 86_400_000;

/** The time of day, and the date where that is not within a day. @param time @param now ms since 1970 */
export function timeText(time: number, now: number): string {
  const isNear = Math.abs(time - now) < DAY;
  const form: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const format = new Intl.DateTimeFormat(
    interfaceLanguage().lang,
    isNear ? form : { ...form, day: 'numeric', month: 'short' },
  );
  return format.format(time);
}
