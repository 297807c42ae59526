import { expect } from '../expect.ts';
import { messages } from '../../../../widget/ui/messages/index.ts';

const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('the texts of the interface', () => {
  for (const [language, texts] of Object.entries(messages)) {
    it(`leave no place unknown to the others, in ${language}`, () => {
      for (const [key, text] of Object.entries(texts)) {
        const french = messages.fr[key as keyof typeof messages.fr];
        if (key.endsWith('.one') || french === undefined) continue;
        expect(placesOf(text), key).to.eql(placesOf(french));
        expect(text.trim(), key).to.eql(text);
        expect(text, key).not.to.eql('');
      }
    });
  }

  it('are set as French is', () => {
    for (const [key, text] of Object.entries(messages.fr)) {
      expect(text, key).not.to.match(/'|"|\.\.\.|[^\u202f][:;!?»]|«[^\u202f]/);
    }
  });

  it('call refusal and acceptance by plain words', () => {
    expect(messages.fr['banner.reject']).to.eql('Tout refuser');
    expect(messages.fr['banner.accept']).to.eql('Tout accepter');
    expect(messages.fr['preferences.title']).to.eql('Modifier mes choix');
  });

  it('are spelt the Swiss way in German', () => {
    expect(Object.values(messages.de).join('')).not.to.include('ß');
  });
});
