/**
 * The manifest in the forms that editors and frameworks read: VS Code's custom data, JetBrains' web
 * types, and the elements' types for JSX and for Vue's templates.
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { generateJsxTypes } from 'custom-element-jsx-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import type { Manifest } from './analyzer.ts';
import { attributes } from './attributes.ts';

/** React, and what is built on it. */
const REACT = `import type { CustomElements } from './jsx.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
`;

/** Vue's templates; the compiler needs \`isCustomElement\` besides. */
const VUE = `import type { DefineComponent } from 'vue';
import type { CustomElements } from './jsx.js';

type Components = { [Tag in keyof CustomElements]: DefineComponent<CustomElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`;

/** The manifest as the libraries that read it type it. */
type Read = Parameters<typeof getVsCodeHtmlCustomData>[0] & Parameters<typeof getWebTypesData>[0];

/** Writes all of them into a folder that exists. */
export async function writeEditorFiles(described: Manifest, folder: string): Promise<void> {
  const manifest = described as unknown as Read;
  const write = (name: string, content: unknown) =>
    writeFile(
      join(folder, name),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  await write('custom-elements.json', manifest);
  await write('vscode.html.json', vsCodeHtml(manifest));
  await write('vscode.css.json', JSON.parse(getVsCodeCssCustomData(manifest, {})));
  await write('web-types.json', await webTypes(manifest));
  generateJsxTypes(manifest, { outdir: folder, fileName: 'jsx.d.ts', hideLogs: true });
  await write('react.d.ts', REACT);
  await write('vue.d.ts', VUE);
}

function vsCodeHtml(manifest: Read): object {
  const globalAttributes = attributes.map(({ name, description, values }) => ({
    name,
    description,
    ...(values && {
      values: Object.entries(values).map(([value, meaning]) => ({
        name: value,
        description: meaning,
      })),
    }),
  }));
  return { ...JSON.parse(getVsCodeHtmlCustomData(manifest, {})), globalAttributes };
}

interface WebTypes {
  readonly contributions: { readonly html: object };
}

async function webTypes(manifest: Read): Promise<object> {
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8')) as {
    name: string;
    version: string;
  };
  const types = JSON.parse(getWebTypesData(manifest, { packageJson: false })) as WebTypes;
  const html = {
    ...types.contributions.html,
    attributes: attributes.map(({ name, description, values }) => ({
      name,
      description,
      ...(values && { value: { kind: 'plain', type: Object.keys(values).map((v) => `"${v}"`) } }),
    })),
  };
  return { ...types, name, version, contributions: { ...types.contributions, html } };
}
