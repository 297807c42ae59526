/**
 * The page alone: what everything else is measured against. What is held stays held.
 *
 * @module
 */
import type { Tool } from '../tool.ts';

/** No tool at all. */
export const none: Tool = {
  id: 'none',
  name: 'the page alone',
  version: '',
  kind: 'none',
  head: '',
  foot: '',
  files: {},
  script: () => '',
  inline: (held, code) =>
    `<script type="text/plain" data-consent="${held.purpose}">${code}</script>`,
  frame: () => '',
  control: '',
  banner: '#none',
  accept: '#none',
  customize: '#none',
  panel: '#none',
};
