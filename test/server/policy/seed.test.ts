/**
 * The default documents say every fact of the policy, in every language, on the page itself.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../server/policy/check.ts';
import { SEEDS, seedTexts } from '../../../server/policy/seed/seeds.ts';
import { application, documents, textOf } from './fixtures.ts';

const FACTS: Readonly<Record<string, readonly RegExp[]>> = {
  fr: [
    /Protection des données personnelles/,
    /minimum de données personnelles nécessaire/,
    /jamais ces données à des tiers sans raison valable/,
    /fournir nos services et de vous contacter/,
    /Nom, prénom et adresse postale complète/,
    /Personnaliser nos communications et établir les factures/,
    /Adresse e-mail Vous contacter au sujet des services souscrits/,
    /vous informer de l’évolution de nos services/,
    /désactivée dans votre espace client/,
    /Uniquement vous contacter en cas d’urgence/,
    /jamais pour promouvoir nos services/,
    /Identifiants de connexion .*accéder à votre compte en toute sécurité/,
    /Adresse IP .*enregistrée lors de l’accès à nos plateformes.*sécurité.*lieux inhabituels/,
    /moyen de paiement par défaut que vous avez choisi est conservé/,
    /si vous cochez la case.*faciliter vos paiements ultérieurs/,
    /partagées avec les sociétés qui exploitent le moyen de paiement choisi/,
    /plus grand soin et stockées de manière sécurisée/,
    /uniquement à vous fournir les services que vous avez souscrits/,
    /jamais partagées avec des tiers ni vendues à des tiers/,
    /seules les données nécessaires.*sociétés partenaires.*s’engagent.*confidentielle/,
    /PayPal, carte de crédit/,
    /Obligation légale Sur demande des autorités judiciaires/,
    /« whois » du registre de l’extension choisie/,
    /option de l’espace client masque tout ou partie/,
    /cookies afin d’améliorer le contenu en fonction des besoins des visiteurs/,
    /changer à tout moment le choix/,
    /Modifier mes choix/,
    /modifier mes données personnelles ? .*À tout moment, depuis votre espace client/,
    /services souscrits doivent d’abord être résiliés/,
    /définitivement supprimées dans un délai de 30 jours/,
    /dans les 30 jours qui suivent la résiliation/,
    /automatiquement 6 mois après la résiliation/,
    /minuscules et majuscules, chiffres, caractères spéciaux/,
    /mot de passe différent pour chaque service \(espace client, interface de gestion, webmail/,
    /authentification à deux facteurs dans l’espace client et dans l’interface de gestion/,
    /antivirus à jour/,
    /Déconnectez-vous de toutes les plateformes.*ordinateur partagé/,
  ],
  en: [
    /Protection of personal data/,
    /minimum of personal data necessary/,
    /never pass these data on to third parties without a valid reason/,
    /provide our services to you and to contact you when needed/,
    /Surname, first name and full postal address/,
    /personalise our communication and to make out the invoices/,
    /services you subscribe to, and also to tell you about changes.*switched off in your customer area/,
    /Only to contact you in an emergency; never to promote our services/,
    /Login credentials Stored so that you can reach your account securely/,
    /IP address Recorded when our platforms are accessed, for security.*unusual places/,
    /default means of payment that you have chosen is kept/,
    /only where you tick the box.*later payments easier/,
    /shared with the companies behind the chosen means of payment/,
    /greatest care and stored securely/,
    /only to provide the services you subscribe to/,
    /never shared with or sold to third parties/,
    /only the necessary data.*partner companies, and only if these commit.*confidentially/,
    /PayPal, credit card/,
    /request by the courts, we must share the data/,
    /“whois” database of the registry for the chosen extension/,
    /option in the customer area hides all or part/,
    /cookies to improve the content according to our visitors’ needs/,
    /change your choice about them at any time/,
    /Change my choices/,
    /At any time, through your customer area/,
    /services must first be terminated.*deleted for good within 30 days/,
    /within 30 days after termination/,
    /automatically 6 months after termination/,
    /lower and upper case, digits, special characters/,
    /different password on each service \(customer area, management interface, webmail/,
    /two-factor sign-in in the customer area and in the management interface/,
    /antivirus up to date/,
    /Sign out of every platform when you use a shared computer/,
  ],
  de: [/30 Tagen/, /6 Monate/, /PayPal/, /whois/, /Rechnungen/, /Notfall/, /Antivirus/],
  it: [/30 giorni/, /6 mesi/, /PayPal/, /whois/, /fatture/, /emergenza/, /antivirus/],
};

describe.each(Object.entries(FACTS))('the default policy in %s', (language, facts) => {
  test('says every fact, the questions included', async () => {
    const { policy } = await documents();
    await policy.seed('hebergeur', ['fr', 'en', 'de', 'it']);
    const page = await application(policy).request(`/hebergeur/privacy?lang=${language}`);
    const text = textOf(await page.text());
    for (const fact of facts) expect(text).toMatch(fact);
  });

  test('has six sections, two tables of six and three rows, and four questions', () => {
    const privacy = SEEDS.privacy[language] ?? '';
    const sections = privacy.match(/^## \d\./gm);
    expect(sections).toEqual(['## 1.', '## 2.', '## 3.', '## 4.', '## 5.', '## 6.']);
    const rows = privacy.split(/^\| --- \| --- \|$/m).slice(1);
    expect(rows.map((table) => table.split('\n\n')[0]?.trim().split('\n').length)).toEqual([6, 3]);
    expect(SEEDS.faq[language]?.match(/^## .*\?$/gm)).toHaveLength(4);
    const [, protection = ''] =
      SEEDS.faq[language]?.split(/(?=^## [^\n]*\n\n- [^\n]*\n- [^\n]*\n- )/m) ?? [];
    expect(protection.match(/^- /gm)).toHaveLength(5);
  });

  test('can be published as it is', () => {
    expect(faultsOf('privacy', SEEDS.privacy[language] ?? '')).toEqual([]);
    expect(faultsOf('faq', SEEDS.faq[language] ?? '')).toEqual([]);
  });
});

describe('typography', () => {
  test('French has narrow no-break spaces and typographic apostrophes throughout', () => {
    const text = `${SEEDS.privacy['fr']}${SEEDS.faq['fr']}`;
    expect(text).not.toMatch(/[ \u00a0][;:!?»]|«[ \u00a0]|'/);
    expect(text).toMatch(/«\u202fwhois\u202f»/);
    expect(text).toMatch(/\u202f\?/);
  });

  test('German is Swiss: no ß', () => {
    expect(`${SEEDS.privacy['de']}${SEEDS.faq['de']}`).not.toContain('ß');
  });
});

describe('the languages of a new site', () => {
  test('get their translation, a region that of its language', () => {
    expect(Object.keys(seedTexts('faq', ['fr', 'de-CH']))).toEqual(['fr', 'de-CH']);
  });

  test('get English where there is no translation, and it is called English', () => {
    expect(Object.keys(seedTexts('privacy', ['fr', 'rm']))).toEqual(['fr', 'en']);
  });
});
