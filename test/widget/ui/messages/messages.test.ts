import { expect } from '../expect.ts';
import { messages } from '../../../../widget/ui/messages/index.ts';
import { loadMessages } from '../../../../widget/ui/messages/load.ts';
import { dress } from '../../../../widget/ui/parts/appearance.ts';

type Texts = Readonly<Record<string, string>>;

const languages = Object.entries<Texts>(messages);
const english: Texts = messages.en;
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

const stems = Object.keys(english)
  .filter((key) => key.endsWith('.other'))
  .map((key) => key.slice(0, -'.other'.length));
const FORMS = /\.(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => stems.find((stem) => key.replace(FORMS, '') === stem);
/** Whole numbers from 1 that a language says in this form, up to where every rule has come round. */
const saidIn = (language: string, form: string) => {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 210 }, (_, index) => index + 1).filter(
    (count) => rules.select(count) === form,
  );
};

describe('the texts of the interface', () => {
  it('are there in every official language of the Union and of Switzerland, in Ukrainian, Turkish, Arabic and Hebrew', () => {
    const wanted =
      'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv de-CH rm uk tr ar he';
    expect(Object.keys(messages).toSorted()).to.eql(wanted.split(' ').toSorted());
  });

  for (const [language, texts] of languages) {
    describe(`in ${language}`, () => {
      it('say all that is said in English, and nothing else', () => {
        const [here, there] = [texts, english].map((all) =>
          Object.keys(all).map((key) => stemOf(key) ?? key),
        );
        expect([...new Set(here)].toSorted()).to.eql([...new Set(there)].toSorted());
        for (const [key, text] of Object.entries(texts)) {
          expect(text, key).not.to.eql('');
          expect(text.trim(), key).to.eql(text);
        }
      });

      it('keep every place that is filled in, but for a number that the form itself says', () => {
        for (const [key, text] of Object.entries(texts)) {
          const stem = stemOf(key);
          const whole = placesOf(english[stem ? `${stem}.other` : key] ?? '');
          const form = FORMS.exec(key)?.[1] ?? '';
          const isSaid = stem !== undefined && saidIn(language, form).length === 1;
          const places = placesOf(text);
          expect(
            isSaid && !places.includes('{count}') ? [...places, '{count}'] : places,
            key,
          ).to.eql(whole);
        }
      });

      it('have a form of their own for every number', () => {
        const rules = new Intl.PluralRules(language);
        for (const stem of stems)
          for (let count = 0; count <= 210; count += 1)
            expect(texts[`${stem}.${rules.select(count)}`], `${stem} ${count}`).not.to.eql(
              undefined,
            );
      });

      it('give refusing a name that is plain, and of the length of accepting', () => {
        const [accept = '', reject = ''] = [texts['banner.accept'], texts['banner.reject']];
        expect(Math.max(accept.length, reject.length)).to.be.at.most(
          1.6 * Math.min(accept.length, reject.length),
        );
        expect(reject).not.to.match(/essen|necess|nécess|notwend/i);
      });

      it('call the control by one name wherever they speak of it', () => {
        expect(texts['preferences.title']).to.eql(texts['control.label']);
        expect(texts['banner.withdraw']).to.include(texts['control.label'] ?? '-');
      });

      it('are set with real quotation marks and apostrophes', () => {
        expect(Object.values(texts).join('\n')).not.to.match(/['"`]|\.\.\.| {2}/);
      });

      it('are read from their own side', () => {
        const host = document.createElement('div');
        const appearance = {
          layout: 'bar',
          position: 'bottom',
          theme: 'auto',
          tokens: {},
        } as const;
        dress(host, { appearance, language });
        expect(host.lang).to.eql(language);
        expect(host.dir).to.eql(language === 'ar' || language === 'he' ? 'rtl' : 'ltr');
      });

      it('are fetched alone', async () => {
        expect(await loadMessages(language)).to.eql(texts);
      });
    });
  }

  it('are set as French is', () => {
    for (const [key, text] of Object.entries(messages.fr)) {
      expect(text, key).not.to.match(/[^\u202f][:;!?»]|«[^\u202f]/);
    }
  });

  it('call refusal and acceptance by plain words', () => {
    expect(messages.fr['banner.reject']).to.eql('Tout refuser');
    expect(messages.fr['banner.accept']).to.eql('Tout accepter');
    expect(messages.fr['preferences.title']).to.eql('Modifier mes choix');
  });

  it('are spelt in German as in Germany, and for Switzerland as there', () => {
    expect(Object.values(messages.de).join('')).not.to.match(/[«»]|chliess/);
    expect(Object.values(messages['de-CH']).join('')).not.to.match(/[ß„“]/);
    expect(messages['de-CH']['preferences.close']).to.eql('Schliessen, ohne zu speichern');
    expect(messages['de-CH']['banner.withdraw']).to.include('«Meine Auswahl ändern»');
  });

  it('serve a variety of a language by that language, and any other by English', async () => {
    expect(await loadMessages('de-AT')).to.eql(messages.de);
    expect(await loadMessages('de-ch')).to.eql(messages['de-CH']);
    expect(await loadMessages('pt-BR')).to.eql(messages.pt);
    expect(await loadMessages('ja')).to.eql(messages.en);
  });
});
