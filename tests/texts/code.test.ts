import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { locales } from './locales.ts';

const project = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');

/** Attributes that a reader sees or hears. */
const SPOKEN =
  /^(aria-label|aria-description|aria-placeholder|aria-roledescription|aria-valuetext|title|alt|placeholder|label)$/;

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

function parsed(source: string): Node[] {
  const { program, errors } = parseSync('face.tsx', source);
  if (errors.length > 0) throw new Error(errors[0]!.message);
  return nodesOf(program);
}

/** The literal words of an expression that is drawn; what is called or looked up says its own. */
function wordsIn(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'JSXText':
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'TemplateLiteral':
      return (value.quasis as { value: { raw: string } }[]).map((piece) => piece.value.raw);
    case 'JSXExpressionContainer':
      return wordsIn(value.expression);
    case 'LogicalExpression':
      return value.operator === '&&'
        ? wordsIn(value.right)
        : [...wordsIn(value.left), ...wordsIn(value.right)];
    case 'BinaryExpression':
      if (value.operator !== '+') return [];
      return [...wordsIn(value.left), ...wordsIn(value.right)];
    case 'ConditionalExpression':
      return [...wordsIn(value.consequent), ...wordsIn(value.alternate)];
    default:
      return [];
  }
}

/** Words that stand in code: in elements, and in attributes that are read out or shown. */
function hardWords(source: string): string[] {
  const drawn = parsed(source).flatMap((node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      return (node.children as unknown[]).flatMap(wordsIn);
    }
    if (node.type !== 'JSXAttribute') return [];
    const name = (node.name as Node).name;
    return typeof name === 'string' && SPOKEN.test(name) ? wordsIn(node.value) : [];
  });
  return drawn.filter((words) => /\p{Letter}/u.test(words));
}

const faces = globSync('{components,entrypoints}/**/*.tsx', { cwd: project });

describe('no text stands in code: it belongs into locales/*.yml', () => {
  it.each(faces)('%s', (file) => {
    expect(hardWords(read(file))).toEqual([]);
  });

  it('the test sees words in every place', () => {
    const source = '<a title="one" class="no">two {b === "no" && `three`} {d ? "four" : t("no")} {" · "}</a>';
    expect(
      hardWords(source)
        .map((words) => words.trim())
        .sort(),
    ).toEqual(['four', 'one', 'three', 'two']);
  });
});

describe('keys', () => {
  const code = globSync('{components,entrypoints,texts}/**/*.{ts,tsx}', { cwd: project }).map(read);
  /** Words and templates of the code, and what the manifest asks for. */
  const asked = [
    ...code.flatMap((source) =>
      [...source.matchAll(/(['`])([a-z]+\.(?:\w|\$\{[^}]*\})+)\1/g)].map(([, , key]) => key!),
    ),
    ...[...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!.replaceAll('_', '.')),
  ];
  const patterns = asked.map(
    (key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
  );

  test.each([...locales.get('en')!.keys()].map((key) => key.replace(/\.(one|other)$/, '')))(
    '%s is used',
    (key) => {
      expect(
        patterns.some((pattern) => pattern.test(key)),
        `nobody says ${key}: take it out of locales/*.yml`,
      ).toBe(true);
    },
  );
});
