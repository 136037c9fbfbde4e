/** Backup and restore: all choices as a file, what a file would change, and putting it in the place of what is chosen. */
import { useEffect, useState } from 'preact/hooks';
import type { Restoring } from '../../components/RestoreBox.tsx';
import { inPlaceOf, LARGEST_BACKUP, readBackup, writeBackup } from '../../settings/backup.ts';
import { changesBetween } from '../../settings/changes.ts';
import { readSettings } from '../../settings/settings.ts';
import { eraseAll, loadStored, replaceAll, type Stored } from '../../settings/store.ts';
import type { Attempts } from '../attempt/use-attempt.ts';

/** What was done to all choices, and those that there were before. */
interface Done {
  readonly what: 'replaced' | 'erased';
  readonly before: Stored;
  readonly isUndone: boolean;
}

/** @param stored all that is stored now */
export function useRestore(stored: Stored, attempt: Attempts['attempt']) {
  const [file, setFile] = useState({ address: '', name: '' });
  const [given, setGiven] = useState<Stored | null>(null);
  const [restoring, setRestoring] = useState<Restoring | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  useEffect(() => {
    const backup = new Blob([writeBackup(stored)], { type: 'application/json' });
    const address = URL.createObjectURL(backup);
    setFile({ address, name: `backgrounder-${new Date().toISOString().slice(0, 10)}.json` });
    return () => URL.revokeObjectURL(address);
  }, [stored]);

  const read = async (from: File) => {
    setGiven(null);
    if (from.size > LARGEST_BACKUP) return setRestoring({ fault: 'too-large' });
    const text = await from.text().catch(() => null);
    const backup = text === null ? ({ fault: 'unreadable' } as const) : readBackup(text);
    if ('fault' in backup) return setRestoring(backup);
    const now = readSettings(await loadStored());
    const changes = changesBetween(now, readSettings(backup.choices), Date.now());
    setGiven(backup.choices);
    setRestoring({ changes, unknown: backup.unknown });
  };
  const forget = () => {
    setGiven(null);
    setRestoring(null);
  };
  const replace = async () => {
    if (given === null) return;
    const before = await loadStored();
    await replaceAll(inPlaceOf(before, given));
    forget();
    setDone({ what: 'replaced', before, isUndone: false });
  };
  const erase = async () => {
    const before = await loadStored();
    await eraseAll();
    forget();
    setDone({ what: 'erased', before, isUndone: false });
  };
  const undo = async () => {
    if (done === null) return;
    await replaceAll(done.before);
    setDone({ ...done, isUndone: true });
  };
  return {
    file,
    restoring,
    onFile: (from: File) => void attempt(() => read(from)),
    onReplace: () => void attempt(replace),
    onCancel: forget,
    onErase: () => void attempt(erase),
    done,
    onUndo: () => void attempt(undo),
  };
}
