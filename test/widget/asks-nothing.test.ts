/**
 * What the widget never asks a browser for: whatever would tell one device from another (EDPB
 * guidelines 2/2023; a tool for consent least of all may do it).
 *
 * @module
 */
import { expect, test } from 'vitest';
import { sourcesIn } from '../sources.ts';

/** Names of interfaces that fingerprints are made of. */
const TELLING =
  /\b(getContext|toDataURL|OffscreenCanvas|AudioContext|measureText|mimeTypes|getBattery|userAgentData|getHighEntropyValues|userAgent|platform|deviceMemory|hardwareConcurrency|maxTouchPoints|RTCPeerConnection|enumerateDevices|getVoices|WebGL\w*|getTimezoneOffset|availWidth|availHeight|colorDepth|queryLocalFonts)\b|navigator\.(plugins|connection)|\bscreen\./;

test('nothing is asked of the browser that would tell a device from others', () => {
  const sources = sourcesIn('widget');
  expect(sources.length).toBeGreaterThan(50);
  const asked = sources.flatMap(({ path, text }) => {
    // Neither comments nor addresses ask anything.
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|'https?:[^']*'/gm, '');
    return (TELLING.exec(code) ?? []).slice(0, 1).map((name) => `${path}: ${name}`);
  });
  expect(asked).toEqual([]);
});
