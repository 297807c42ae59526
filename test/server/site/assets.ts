/**
 * Built files as small as they can be: real in form, so that what is composed of them runs.
 *
 * @module
 */
import type { Assets } from '../../../server/site/assets.ts';

/** A gate that keeps what it was handed. */
export const assets: Assets = {
  version: '1.0.0',
  widget: '1.0.0+0123456789ab',
  gate: 'var mesChoixGate={boot(payload){globalThis.booted=payload}};',
  firstLayer: '()=>({open(){},plain:1})',
  firstLayerOwn: '()=>({open(){}})',
  secondLayer: 'lit=>({secondLayer(){}})',
  inPage: '(shared,lit)=>({inPage(){}})',
  signals: new Map([
    ['google', '"google"'],
    ['matomo', '"matomo"'],
    ['data-layer', '"data-layer"'],
  ]),
  migrate: 'arrival=>arrival',
  peers: new Map([['tarteaucitron', '"tarteaucitron"']]),
  build: '1',
  files: new Map([
    [
      'first-layer-1.js',
      {
        bytes: Buffer.from(`export default ()=>({});${'/* as long as a real one */'.repeat(40)}`),
        type: 'text/javascript; charset=utf-8',
      },
    ],
    ['turn-1.js', { bytes: Buffer.from(''), type: 'text/javascript; charset=utf-8' }],
  ]),
};
