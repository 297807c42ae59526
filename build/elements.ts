/**
 * The custom elements as tools know them (custom-elements.json, schema 1.0.0): read from the headers
 * of the elements' own files, which are their contract.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { create, type Plugin, ts } from '@custom-elements-manifest/analyzer';
import type { Manifest } from './analyzer.ts';

/** The elements, and what they inherit. */
const FILES = [
  'widget/ui/parts/view.ts',
  'widget/ui/parts/template-view.ts',
  'widget/ui/banner/banner.ts',
  'widget/ui/preferences/preferences.ts',
  'widget/ui/embed/embed.ts',
  'widget/ui/policy/policy.ts',
  'widget/control/button.ts',
];

/** Where the elements are defined, as the package's user sees it. */
const MODULE = 'dist/npm/index.js';

const HEADER = /^\/\*\*([\s\S]*?)\n \* @module\n \*\//;
const CLASS = /^( *)(?:export )?(abstract )?class (\w+)/m;

/** The manifest: five elements, their parts, custom properties and slots. They have no other public members. */
export function describeElements(): Manifest {
  const modules = FILES.map((path) =>
    ts.createSourceFile(path, withHeaderAtClass(path), ts.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: [asPublished()], context: { dev: false } });
}

/** A file's text with its header once more above the class: the analyzer reads it only there. */
function withHeaderAtClass(path: string): string {
  const text = readFileSync(path, 'utf8');
  const [, header = ''] = HEADER.exec(text) ?? [];
  const [tag] = /(?<=`<)mes-choix-\w+(?=>`)/.exec(text) ?? [];
  const element = tag && !path.includes('/parts/') ? `\n * @tagname ${tag}` : '';
  const documented = `$1/**${header}${element}\n */\n$1export $2class $3`;
  return text
    .replace(HEADER, '')
    .replace(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?=(export )?(abstract )?class )/, '')
    .replace(CLASS, documented);
}

type Declaration = NonNullable<Manifest['modules'][number]['declarations']>[number];

/** Leaves the elements alone, without what is the widget's own, in the one module that brings them. */
function asPublished(): Plugin {
  return {
    name: 'as-published',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules
        .flatMap((module) => module.declarations ?? [])
        .flatMap(publicPart);
      customElementsManifest.modules = [
        {
          kind: 'javascript-module',
          path: MODULE,
          declarations: elements,
          exports: elements.map(({ name, tagName }) => ({
            kind: 'custom-element-definition' as const,
            name: tagName,
            declaration: { name, module: MODULE },
          })),
        },
      ];
    },
  };
}

function publicPart(declaration: Declaration) {
  if (!('tagName' in declaration) || !declaration.tagName) return [];
  const { name, tagName, description, cssParts, slots } = declaration;
  const cssProperties = declaration.cssProperties?.map(({ name, description, default: value }) => ({
    name,
    ...(description && { description }),
    ...(value && { default: value }),
  }));
  return [
    {
      kind: 'class' as const,
      name,
      tagName,
      customElement: true as const,
      ...(description && { description }),
      ...(slots?.length && { slots }),
      ...(cssParts?.length && { cssParts }),
      ...(cssProperties?.length && { cssProperties }),
      superclass: { name: 'HTMLElement' },
    },
  ];
}
