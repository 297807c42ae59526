/**
 * The consent tools that sites use, and how their parts are found on a page: ours and its peers.
 *
 * Names of elements and cookies are the tools' own, as their documentation and their open sources
 * have them. What is not found by them is looked for by its words.
 *
 * @module
 */

/** One consent tool. Selectors see into open shadow roots. */
export interface Tool {
  readonly name: string;
  /** The first layer. */
  readonly banner: string;
  /** What opens from it. */
  readonly panel: string;
  /** The control that opens it again. */
  readonly wayBack: string;
  /** What the tool's own markup says that its controls mean. */
  readonly marks?: Readonly<Partial<Record<'accept' | 'refuse' | 'save' | 'customize', string>>>;
  /** Hosts of its own: exactly, or what ends so after a dot. */
  readonly hosts: readonly string[];
  /** Cookies and keys in which it keeps the choice; `*` stands for anything. */
  readonly keeps: readonly string[];
}

/** Known tools, ours first. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'Mes choix',
    banner: 'mes-choix-banner',
    panel: 'mes-choix-preferences',
    wayBack: 'mes-choix-button, [data-mes-choix=preferences], a[href$="#mes-choix"]',
    marks: {
      accept: '[data-action=accept-all]',
      refuse: '[data-action=reject-all]',
      save: '[data-action=save]',
      customize: '[data-action=customize]',
    },
    hosts: [],
    keeps: ['mes_choix', 'mes_choix_outbox'],
  },
  {
    name: 'tarteaucitron',
    banner: '#tarteaucitronAlertBig',
    panel: '#tarteaucitron',
    wayBack:
      '#tarteaucitronIcon, #tarteaucitronManager, #tarteaucitronAlertSmall, .tarteaucitronOpenPanel, a[href$="#tarteaucitron"]',
    marks: {
      accept: '#tarteaucitronAllAllowed, #tarteaucitronAllAllowed2, #tarteaucitronPersonalize2',
      refuse: '#tarteaucitronAllDenied, #tarteaucitronAllDenied2',
      customize: '#tarteaucitronCloseAlert',
      save: '#tarteaucitronSaveButton',
    },
    hosts: ['tarteaucitron.io'],
    keeps: ['tarteaucitron'],
  },
  {
    name: 'Klaro',
    banner: '.klaro .cookie-notice',
    panel: '.klaro .cookie-modal',
    wayBack: '[onclick*="klaro.show"]',
    marks: {
      accept: '.cookie-notice .cm-btn-success, .cm-btn-accept-all',
      refuse: '.cm-btn-decline, .cn-decline',
      save: '.cm-btn-accept',
      customize: '.cn-learn-more, .cm-btn-lern-more',
    },
    hosts: ['kiprotect.com'],
    keeps: ['klaro'],
  },
  {
    name: 'Orejime',
    banner: '.orejime-Banner, .orejime-Notice',
    panel: '.orejime-Modal',
    wayBack: '[onclick*="orejime"]',
    marks: {
      accept: '.orejime-Banner-saveButton',
      refuse: '.orejime-Banner-declineButton',
      customize: '.orejime-Banner-learnMoreButton',
      save: '.orejime-Modal-saveButton',
    },
    hosts: [],
    keeps: ['eu-consent', 'orejime'],
  },
  {
    name: 'vanilla-cookieconsent',
    banner: '#cc-main .cm, #cm',
    panel: '#cc-main .pm, #s-cnt',
    wayBack: '[data-cc^="show-"], [data-cc="c-settings"]',
    marks: {
      accept: '[data-role=all], [data-cc=accept-all], #c-p-bn',
      refuse: '[data-role=necessary], [data-cc=accept-necessary]',
      save: '[data-role=save]',
      customize: '[data-role=show], [data-cc=show-preferencesModal]',
    },
    hosts: [],
    keeps: ['cc_cookie'],
  },
  {
    name: 'Cookiebot',
    banner: '#CybotCookiebotDialog',
    panel: '#CybotCookiebotDialog',
    wayBack: '#CookiebotWidget, [onclick*="Cookiebot.renew"], [href*="Cookiebot.renew"]',
    marks: {
      accept:
        '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogBodyButtonAccept',
      refuse: '#CybotCookiebotDialogBodyButtonDecline',
      save: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection',
      customize:
        '#CybotCookiebotDialogBodyLevelButtonCustomize, #CybotCookiebotDialogBodyButtonDetails',
    },
    hosts: ['cookiebot.com', 'cookiebot.eu'],
    keeps: ['CookieConsent', 'CookieConsentBulkTicket'],
  },
  {
    name: 'OneTrust',
    banner: '#onetrust-banner-sdk',
    panel: '#onetrust-pc-sdk',
    wayBack: '#ot-sdk-btn, .ot-sdk-show-settings, #ot-sdk-btn-floating, .optanon-toggle-display',
    marks: {
      accept: '#onetrust-accept-btn-handler, #accept-recommended-btn-handler',
      refuse: '#onetrust-reject-all-handler, .ot-pc-refuse-all-handler',
      save: '.save-preference-btn-handler',
      customize: '#onetrust-pc-btn-handler',
    },
    hosts: ['cookielaw.org', 'onetrust.com', 'onetrust.io'],
    keeps: ['OptanonConsent', 'OptanonAlertBoxClosed', 'eupubconsent-v2'],
  },
  {
    name: 'Axeptio',
    banner: '#axeptio_overlay',
    panel: '#axeptio_overlay',
    wayBack: '#axeptio_main_button, [onclick*="openAxeptioCookies"], [href*="openAxeptioCookies"]',
    marks: {
      accept: '#axeptio_btn_acceptAll',
      refuse: '#axeptio_btn_dismiss',
      customize: '#axeptio_btn_configure',
    },
    hosts: ['axept.io', 'axeptio.eu'],
    keeps: ['axeptio_*'],
  },
  {
    name: 'Didomi',
    banner: '#didomi-notice, #didomi-popup .didomi-popup-notice',
    panel: '.didomi-consent-popup-preferences',
    wayBack: '[onclick*="Didomi.preferences"], [href*="Didomi.preferences"]',
    marks: {
      accept: '#didomi-notice-agree-button',
      refuse: '.didomi-continue-without-agreeing, #didomi-notice-disagree-button',
      customize: '#didomi-notice-learn-more-button',
    },
    hosts: ['privacy-center.org', 'didomi.io'],
    keeps: ['didomi_token', 'didomi_*', 'euconsent-v2'],
  },
  {
    name: 'CookieYes',
    banner: '.cky-consent-container',
    panel: '.cky-modal',
    wayBack: '.cky-btn-revisit-wrapper, .cky-banner-element',
    marks: {
      accept: '.cky-btn-accept',
      refuse: '.cky-btn-reject',
      save: '.cky-btn-preferences',
      customize: '.cky-btn-customize',
    },
    hosts: ['cookieyes.com'],
    keeps: ['cookieyes-consent'],
  },
  {
    name: 'Usercentrics',
    banner: '#usercentrics-root, #usercentrics-cmp-ui',
    panel: '#usercentrics-root, #usercentrics-cmp-ui',
    wayBack: '[onclick*="UC_UI"], [onclick*="__ucCmp"]',
    marks: {
      accept: '[data-testid=uc-accept-all-button], #accept',
      refuse: '[data-testid=uc-deny-all-button], #deny',
      save: '[data-testid=uc-save-button], #save',
      customize: '[data-testid=uc-more-button], #more',
    },
    hosts: ['usercentrics.eu', 'usercentrics.com'],
    keeps: ['uc_*', 'ucString', 'ucData'],
  },
  {
    name: 'Complianz',
    banner: '.cmplz-cookiebanner',
    panel: '.cmplz-cookiebanner',
    wayBack: '.cmplz-manage-consent, #cmplz-manage-consent',
    marks: {
      accept: '.cmplz-accept',
      refuse: '.cmplz-deny',
      save: '.cmplz-save-preferences',
      customize: '.cmplz-view-preferences',
    },
    hosts: [],
    keeps: ['cmplz_*'],
  },
  {
    name: 'Osano / cookieconsent 3',
    banner: '.cc-window, .osano-cm-dialog',
    panel: '.osano-cm-info-dialog',
    wayBack: '.cc-revoke, .osano-cm-widget',
    marks: {
      accept: '.cc-allow, .osano-cm-accept-all',
      refuse: '.cc-deny, .osano-cm-denyAll',
      save: '.osano-cm-save',
      customize: '.osano-cm-manage',
    },
    hosts: ['osano.com'],
    keeps: ['cookieconsent_status', 'osano_consentmanager*'],
  },
];

/** The tool that a host belongs to, if any. */
export function toolOfHost(host: string): string | null {
  const name = host.split(':')[0] ?? '';
  const found = TOOLS.find(({ hosts }) =>
    hosts.some((own) => name === own || name.endsWith(`.${own}`)),
  );
  return found?.name ?? null;
}
