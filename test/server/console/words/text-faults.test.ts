import { describe, expect, test } from 'vitest';
import { siteFaultText } from '../../../../server/console/words/site-faults.ts';
import { checkClaims } from '../../../../server/site/check/claims.ts';
import { checkSight } from '../../../../server/site/check/sight.ts';
import { checkWording } from '../../../../server/site/check/wording.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { site } from '../a-desk.ts';

const faulty: readonly (readonly [key: string, text: string])[] = [
  ['banner.reject', 'Plus tard'],
  ['banner.accept', 'Compris'],
  ['banner.customize', 'Fermer'],
  ['banner.customize', 'Refuser'],
  ['preferences.save', 'Tout accepter'],
  ['state.on', 'Refusé'],
  ['state.off', 'Accepté'],
  ['banner.text', 'Vous devez accepter pour continuer.'],
  ['banner.text', 'L’accès au site est impossible sans votre accord.'],
  ['banner.title', 'En continuant, vous acceptez'],
  ['banner.title', '\u200B'],
  ['banner.reject', 'Tout ref\u200Buser'],
  ['banner.reject', 'Tout refu\u0336ser'],
  ['banner.accept', '✅ Tout accepter'],
  ['banner.accept', 'TOUT ACCEPTER'],
];

describe('what is wrong with a text is said in the desk’s language', () => {
  test.each(faulty)('%s: %s', (key, text) => {
    const config: SiteConfig = { ...site, texts: { fr: { [key]: text } } };
    const faults = [...checkWording(config), ...checkSight(config), ...checkClaims(config)];
    expect(faults).not.toEqual([]);
    for (const { message } of faults) {
      const french = siteFaultText('fr', message);
      expect(french).toMatch(/retirez|écrivez/);
      expect(french).not.toBe(message);
      expect(siteFaultText('en', message)).toMatch(/write|remove/);
    }
  });
});
