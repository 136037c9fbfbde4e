import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** One press as both browsers want it told. */
export interface KeyPress {
  /** Names of KeyboardEvent.key. */
  readonly modifiers: readonly ('Alt' | 'Control' | 'Shift' | 'Meta')[];
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

interface Manifest {
  readonly commands?: Record<string, { readonly suggested_key?: Record<string, string> }>;
}

const modifierNames: Record<string, KeyPress['modifiers'][number]> = {
  Alt: 'Alt',
  Ctrl: 'Control',
  MacCtrl: 'Control',
  Shift: 'Shift',
  Command: 'Meta',
};

/** Keys of a manifest that are no single letter or digit: KeyboardEvent.key, code, keyCode. */
const namedKeys: Record<string, readonly [string, string, number]> = {
  Comma: [',', 'Comma', 188],
  Period: ['.', 'Period', 190],
  Space: [' ', 'Space', 32],
  Up: ['ArrowUp', 'ArrowUp', 38],
  Down: ['ArrowDown', 'ArrowDown', 40],
  Left: ['ArrowLeft', 'ArrowLeft', 37],
  Right: ['ArrowRight', 'ArrowRight', 39],
  Home: ['Home', 'Home', 36],
  End: ['End', 'End', 35],
  PageUp: ['PageUp', 'PageUp', 33],
  PageDown: ['PageDown', 'PageDown', 34],
  Insert: ['Insert', 'Insert', 45],
  Delete: ['Delete', 'Delete', 46],
};

/** Reads a shortcut as manifests write it, such as `Alt+Shift+J`. */
export function parseShortcut(shortcut: string): KeyPress {
  const parts = shortcut.split('+');
  const last = parts.pop() ?? '';
  const modifiers = parts.map((part) => {
    const modifier = modifierNames[part];
    if (!modifier)
      throw new Error(`"${part}" in the shortcut "${shortcut}" is no modifier that can be pressed.`);
    return modifier;
  });
  const named = namedKeys[last];
  if (named) return { modifiers, key: named[0], code: named[1], keyCode: named[2] };
  if (!/^[A-Z\d]$/.test(last))
    throw new Error(`"${last}" in the shortcut "${shortcut}" is no key that can be pressed.`);
  const key = modifiers.includes('Shift') ? last : last.toLowerCase();
  return { modifiers, key, code: `${/\d/.test(last) ? 'Digit' : 'Key'}${last}`, keyCode: last.charCodeAt(0) };
}

/** The shortcut that the manifest suggests for a command on this system. */
export async function readShortcut(extensionDir: string, command: string): Promise<KeyPress> {
  const file = path.join(extensionDir, 'manifest.json');
  const { commands = {} } = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  const suggested = commands[command]?.suggested_key ?? {};
  const platform =
    ({ darwin: 'mac', win32: 'windows' } as Record<string, string>)[process.platform] ?? 'linux';
  const shortcut = suggested[platform] ?? suggested.default;
  if (shortcut) {
    // On a Mac, Ctrl in the default means the Command key.
    return parseShortcut(
      platform === 'mac' && !suggested.mac ? shortcut.replace('Ctrl', 'Command') : shortcut,
    );
  }
  const names = Object.keys(commands).join(', ') || 'none';
  throw new Error(`The command "${command}" has no suggested_key in ${file}; its commands: ${names}.`);
}
