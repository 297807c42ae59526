import { describe, expect, test } from 'vitest';
import { checkClaims } from '../../../../server/site/check/claims.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { messages } from '../../../../widget/ui/messages/index.ts';
import { hebergeur } from '../example.ts';

const faultsOf = (language: string, key: string, text: string) =>
  checkClaims({
    ...hebergeur,
    languages: ['fr', language],
    texts: { [language]: { [key]: text } },
  } as SiteConfig);

describe('a duty, a wall and a silent yes are refused, in every language that is shipped', () => {
  // You must accept to continue. / You cannot access the site without accepting.
  const lies: readonly (readonly [string, ...string[]])[] = [
    [
      'fr',
      'Vous devez accepter pour continuer.',
      'L’accès au site est impossible sans votre accord.',
      'En poursuivant votre navigation, vous acceptez les cookies.',
      'Si vous refusez, vous ne pourrez pas accéder aux pages.',
      'Bienvenue ! Accepter est obligatoire.',
    ],
    [
      'en',
      'You must accept to continue.',
      'You cannot access this site without accepting.',
      'By using this site you agree to cookies.',
      'If you refuse, the site does not work.',
    ],
    [
      'de',
      'Sie müssen akzeptieren, um fortzufahren.',
      'Ohne Ihre Zustimmung können Sie nicht auf die Website zugreifen.',
      'Wenn Sie weitersurfen, stimmen Sie zu.',
    ],
    ['it', 'Deve accettare per continuare.', 'Non può accedere al sito senza accettare.'],
    ['rm', 'Vus stuais acceptar per cuntinuar.', 'Senza acceptar na pudais betg navigar.'],
    ['bg', 'Трябва да приемете, за да продължите.', 'Без съгласие не можете да получите достъп.'],
    ['cs', 'Pro pokračování musíte přijmout vše.', 'Bez souhlasu nemůžete pokračovat.'],
    ['da', 'Du skal acceptere for at fortsætte.', 'Du kan ikke få adgang uden samtykke.'],
    ['el', 'Πρέπει να αποδεχτείτε για να συνεχίσετε.', 'Χωρίς αποδοχή δεν μπορείτε να συνεχίσετε.'],
    ['es', 'Debe aceptar para continuar.', 'No puede acceder al sitio sin aceptar.'],
    ['et', 'Jätkamiseks peate nõustuma.', 'Ilma nõusolekuta ei saa jätkata.'],
    ['fi', 'Sinun on hyväksyttävä jatkaaksesi.', 'Et voi jatkaa ilman suostumusta.'],
    ['ga', 'Caithfidh tú glacadh leis.', 'Ní féidir leat leanúint gan toiliú.'],
    ['hr', 'Morate prihvatiti za nastavak.', 'Bez pristanka ne možete nastaviti.'],
    ['hu', 'A folytatáshoz el kell fogadnia.', 'Hozzájárulás nélkül nem lehet folytatni.'],
    ['lt', 'Norėdami tęsti, privalote sutikti.', 'Be sutikimo negalite tęsti.'],
    ['lv', 'Lai turpinātu, jums jāpieņem sīkdatnes.', 'Bez piekrišanas nevarat turpināt.'],
    ['mt', 'Trid taċċetta biex tkompli.', 'Ma tistax tkompli mingħajr kunsens.'],
    ['nl', 'U moet accepteren om door te gaan.', 'Zonder toestemming kunt u niet doorgaan.'],
    ['pl', 'Musisz zaakceptować, aby kontynuować.', 'Bez zgody nie można przejść dalej.'],
    ['pt', 'Tem de aceitar para continuar.', 'Não pode aceder ao site sem aceitar.'],
    ['ro', 'Trebuie să acceptați pentru a continua.', 'Nu puteți continua fără acord.'],
    ['sk', 'Musíte prijať, aby ste pokračovali.', 'Bez súhlasu nemôžete pokračovať.'],
    ['sl', 'Za nadaljevanje morate sprejeti.', 'Brez privolitve ne morete nadaljevati.'],
    ['sv', 'Du måste godkänna för att fortsätta.', 'Utan samtycke kan du inte fortsätta.'],
    ['tr', 'Devam etmek için kabul etmek zorundasınız.', 'Onay olmadan devam edemezsiniz.'],
    ['uk', 'Ви повинні прийняти, щоб продовжити.', 'Без згоди ви не можете продовжити.'],
    ['ar', 'يجب عليك القبول للمتابعة.', 'لا يمكنك المتابعة دون موافقة.'],
    ['he', 'עליך לקבל כדי להמשיך.', 'אי אפשר להמשיך בלי הסכמה.'],
  ];

  test('none is left out', () => {
    const languages = new Set(Object.keys(messages).map((code) => code.split('-')[0]));
    expect(new Set(lies.map(([language]) => language))).toEqual(languages);
  });

  test.each(lies)('%s: %s', (language, ...texts) => {
    for (const text of texts)
      for (const key of ['banner.text', 'banner.title']) {
        const [fault] = faultsOf(language, key, text);
        expect(fault?.path, text).toBe(`texts.${language}.${key}`);
        expect(fault?.message).toContain('it is not so');
      }
  });

  test('of a purpose too, in the language that it is written in', () => {
    const [first, ...rest] = hebergeur.purposes;
    const description = { fr: 'Compter.', en: 'You have to accept this one.' };
    const faults = checkClaims({ ...hebergeur, purposes: [{ ...first, description }, ...rest] });
    expect(faults.map(({ path }) => path)).toEqual(['purposes.0.description.en']);
    const lone = checkClaims({
      ...hebergeur,
      purposes: [{ ...first, description: 'Vous devez l’accepter.' }, ...rest],
    });
    expect(lone.map(({ path }) => path)).toEqual(['purposes.0.description']);
  });
});

describe('what is true is let through', () => {
  test.each(Object.entries(messages))('%s: all of its own texts', (language, texts) => {
    for (const [key, text] of Object.entries(texts))
      expect(faultsOf(language, key, text), key).toEqual([]);
  });

  test.each([
    ['fr', 'Vous n’êtes pas obligé d’accepter.'],
    ['fr', 'Vous pouvez continuer sans accepter.'],
    ['fr', 'Sans votre accord, rien n’est déposé.'],
    ['fr', 'Vous devez avoir 15 ans pour accepter.'],
    ['fr', 'Acceptez ou refusez pour continuer.'],
    ['fr', 'Nous devons vous demander votre accord.'],
    ['fr', 'Avec votre accord, nous mesurons la navigation.'],
    ['en', 'You do not have to accept anything.'],
    ['en', 'You can continue without accepting.'],
    ['en', 'We need your agreement for audience measurement.'],
    ['de', 'Sie müssen nicht zustimmen.'],
    ['it', 'Può rifiutare e continuare.'],
  ])('%s: %s', (language, text) => {
    expect(faultsOf(language, 'banner.text', text)).toEqual([]);
  });
});
