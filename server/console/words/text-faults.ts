/**
 * The validator's faults of what a site says, in words and to the eye, for who writes it at the desk.
 *
 * @module
 */

/** A fault as the validator says it, in French and in English. */
export type Sentence = readonly [pattern: RegExp, fr: string, en: string];

/** Of labels and texts. */
export const TEXT_FAULTS: readonly Sentence[] = [
  [
    /^"(.*)" does not plainly refuse: write such as "(.*)"$/,
    '« $1 » ne refuse pas clairement : écrivez par exemple « $2 ».',
    '"$1" does not plainly refuse: write such as "$2".',
  ],
  [
    /^"(.*)" does not plainly accept: write such as "(.*)"$/,
    '« $1 » n’accepte pas clairement : écrivez par exemple « $2 ».',
    '"$1" does not plainly accept: write such as "$2".',
  ],
  [
    /^"(.*)" does not plainly say that .*: write such as "(.*)"$/,
    '« $1 » ne dit pas clairement ce que fait ce bouton : écrivez par exemple « $2 ».',
    '"$1" does not plainly say what this button does: write such as "$2".',
  ],
  [
    /^"(.*)" says that one refuses, and this does not: write such as "(.*)"$/,
    '« $1 » dit que l’on refuse, alors que ce bouton ne refuse rien : écrivez par exemple « $2 ».',
    '"$1" says that one refuses, and this button does not: write such as "$2".',
  ],
  [
    /^"(.*)" says that one accepts, and this does not: write such as "(.*)"$/,
    '« $1 » dit que l’on accepte, alors que ce bouton n’accepte rien : écrivez par exemple « $2 ».',
    '"$1" says that one accepts, and this button does not: write such as "$2".',
  ],
  [
    /^"(.*)" says that it is (?:refused|allowed), where it is not: write such as "(.*)"$/,
    '« $1 » dit le contraire de l’état réel : écrivez par exemple « $2 ».',
    '"$1" says the opposite of how things stand: write such as "$2".',
  ],
  [
    /^"(.*)" says that one must accept; .*$/,
    '« $1 » dit qu’il faut accepter, ce qui n’est pas vrai : retirez cette phrase, ou écrivez-la autrement.',
    '"$1" says that one must accept, which is not so: remove it, or reword it.',
  ],
  [
    /^"(.*)" says that the site is closed to those who refuse; .*$/,
    '« $1 » dit que le site est fermé à qui refuse, ce qui n’est pas vrai : retirez cette phrase, ou écrivez-la autrement.',
    '"$1" says that the site is closed to those who refuse, which is not so: remove it, or reword it.',
  ],
  [
    /^"(.*)" says that going on is a yes, .*$/,
    '« $1 » fait de la suite de la visite un accord, ce qui n’est pas vrai : retirez cette phrase, ou écrivez-la autrement.',
    '"$1" makes a yes of going on, which is not so: remove it, or reword it.',
  ],
  [
    /^has nothing that can be seen: .*$/,
    'Ce texte ne montre rien : écrivez-le, ou retirez-le.',
    'Nothing of this text can be seen: write it, or remove it.',
  ],
  [
    /^holds (U\+\w+), which is not seen .*$/,
    'Ce texte contient un caractère invisible ($1), qui peut cacher ou retourner ce qui se lit : retirez-le.',
    'This text holds a character that is not seen ($1), and may hide or turn what is read: remove it.',
  ],
  [
    /^holds (U\+\w+), a line over its letters: .*$/,
    'Les lettres de ce texte sont barrées ($1) : retirez ce trait.',
    'The letters of this text are struck out ($1): remove the line.',
  ],
  [
    /^holds U\+\w+ "(.*)", which gives it more weight .*$/,
    '« $1 » donne à ce bouton plus de poids qu’à l’autre : écrivez-le en lettres ordinaires.',
    '"$1" gives this button more weight than the other: write plain letters.',
  ],
  [
    /^"(.*)" and "(.*)" do not weigh the same, .*$/,
    '« $1 » et « $2 » ne pèsent pas autant l’un que l’autre : écrivez les deux en capitales, ou aucun.',
    '"$1" and "$2" do not weigh the same: write both in capitals, or neither.',
  ],
];
