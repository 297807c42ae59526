/**
 * c15t as its React quickstart mounts it, in the mode that needs no server of its own (`offline`):
 * the provider at the root, the banner, the dialog, the script list, and the blocker for iframes
 * that are not React's. French texts are given here, because the package brings English alone into
 * a bundle.
 *
 * @module
 */
import {
  ConsentBanner,
  ConsentDialog,
  ConsentManagerProvider,
  useConsentManager,
} from '@c15t/react';
import '@c15t/react/styles.css';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { fr } from './c15t-fr.js';

function IframeBlocker() {
  const { initializeIframeBlocker } = useConsentManager();
  useEffect(() => {
    initializeIframeBlocker();
  }, [initializeIframeBlocker]);
  return null;
}

const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'measurement', 'marketing', 'experience'],
  overrides: { country: 'FR' },
  i18n: { locale: 'fr', detectBrowserLanguage: false, messages: { fr } },
  legalLinks: { privacyPolicy: { href: '/confidentialite' } },
  scripts: window.heldScripts,
};

createRoot(document.querySelector('#root')).render(
  <ConsentManagerProvider options={options}>
    <ConsentBanner />
    <ConsentDialog />
    <IframeBlocker />
  </ConsentManagerProvider>,
);
