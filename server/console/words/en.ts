/**
 * What the desk says in English.
 *
 * @module
 */
import type { Words } from './words.ts';

/** The English texts. */
export const en: Words = {
  language: 'en',
  otherLanguage: { code: 'fr', name: 'Français' },
  desk: 'Mes choix, the desk',
  skip: 'Skip to content',
  whereYouAre: 'You are here',
  sections: 'Sections of the site',
  signOut: 'Sign out',
  roles: { owner: 'owner', editor: 'editor', auditor: 'read only' },
  kinds: { privacy: 'Privacy policy', faq: 'Questions and answers', banner: 'Banner texts' },
  sites: {
    title: 'Your sites',
    lead: 'Choose the site whose texts you want to read or change.',
    none: 'There is no site yet. The person who runs the server adds one by this command:',
    acts: 'Desk journal',
  },
  site: {
    lead: 'The texts of this site, and what is in force.',
    inForce: 'Version {version}, in force since {date}',
    edit: 'Edit',
    history: 'Versions',
    draft: 'Draft of {date}',
    public: 'See the public page',
    publishDrafts: 'Compare and publish',
    revision: 'Revision {revision}',
    revisionMeaning:
      'It rises when you announce a change that matters; the visitors concerned are then asked again.',
    unreviewed:
      'The built-in banner texts have not been approved by a named person yet in: {languages}.',
    unreviewedHow:
      'Let somebody who speaks the language read them. An owner of the site then records the approval.',
    unreviewedLink: 'Read and approve the languages',
  },
  edit: {
    source: 'Text: {language}',
    hint: 'In Markdown: “##” opens a heading, “**words**” makes them bold, “-” makes a list.',
    bannerHint:
      'Each line “## …” names a text: leave it as it is and change what follows. Remove a text to have its original wording again.',
    preview: 'Preview',
    previewTitle: 'Preview',
    save: 'Save the draft',
    compare: 'Compare and publish…',
    discard: 'Discard the draft',
    saved: 'Draft saved. Nothing is published yet.',
    discarded: 'Draft discarded. This is the text in force.',
    draftOf: 'Draft by {author}, saved on {date}. Visitors do not see it yet.',
    inForce: 'You start from the text in force (version {version}).',
    readOnly: 'Your role lets you read this text, not change it.',
    languages: 'Language of the text',
    unsaved: 'Changes not saved',
  },
  diff: {
    added: 'added: ',
    removed: 'removed: ',
    end: ' (end) ',
    same: 'No difference.',
    unchanged: '{count} unchanged passages',
    legend: 'What is added is underlined; what is removed is struck through.',
    title: 'What differs from version {version}',
  },
  publish: {
    title: 'Compare and publish',
    lead: 'Read what changes. It is in force at once, and the version before it can still be read.',
    nothing: 'No draft differs from the version in force: there is nothing to publish.',
    reason: 'Why this change?',
    reasonHint: 'One sentence, kept with the version: it is part of the proof.',
    material: 'Does this change what visitors agreed to?',
    no: 'No',
    noMeaning: 'A correction or a clarification: nobody is asked again.',
    yes: 'Yes, for these purposes:',
    yesMeaning:
      'A yes given before no longer counts for the ticked purposes and their services; they stop until there is a new answer. On their next page, each visitor concerned sees the banner again, with what is new.',
    purposes: 'Purposes concerned',
    button: 'Publish',
    back: 'Go on editing',
    done: 'Version {version} is published and in force.',
    doneMaterial:
      'Version {version} is published. Revision {revision}: the visitors concerned will be asked again.',
    missingReason: 'Write the reason for the change.',
    missingAnswer: 'Say whether this changes what visitors agreed to.',
    missingPurposes: 'Tick at least one purpose, or answer “No”.',
    refused: 'Nothing was published. Please correct:',
  },
  conflict: {
    lookAgain: 'Nothing was published or overwritten. Read below what changes now, then publish.',
    published: 'Somebody published in the meantime',
    publishedHow:
      'Nothing was overwritten and your draft is intact. Read what version {version} changed ({author}, {date}), take it into your text, then go on.',
    theirs: 'What was published in the meantime',
    rebase: 'I have read it: start from version {version}',
    rebased: 'Your draft now starts from version {version}. Check what changes.',
    drafted: 'Somebody else saved a draft in the meantime',
    draftedHow:
      'Nothing was overwritten. Your text is still in the field; this is what differs in the draft of {author}.',
    overwrite: 'Replace it by my text',
  },
  versions: {
    title: 'Versions',
    version: 'Version {version}',
    date: 'Date',
    author: 'Author',
    reason: 'Reason',
    asked: 'Asked again: {purposes}',
    notAsked: 'Nobody asked again',
    inForce: 'in force',
    compare: 'Compare two versions',
    from: 'From version',
    to: 'to version',
    show: 'Compare',
    open: 'Read',
    restore: 'Put back in force',
    restoreLead: 'This text becomes a new version. No version is erased.',
    restored: 'Back to version {version}',
    changesTo: 'What would change',
  },
  faults: {
    forbidden: 'Your role does not allow this',
    forbiddenHow: 'Ask an owner of the desk to do it.',
    missing: 'There is no such page',
    missingHow: 'The site, the text or the version is unknown.',
    origin: 'Request refused',
    originHow:
      'It does not come from a page of this desk. Open the desk at its usual address and try again.',
    large: 'The text is too long',
    largeHow: 'A text may have up to 200,000 characters. Go back and shorten it.',
    unavailable: 'The server cannot save just now',
    unavailableHow: 'Keep this page open and try again in a minute.',
    broken: 'Something unexpected went wrong',
    brokenHow:
      'It is in the server’s log. Try again; if it comes back, tell the person who runs the server.',
    typed: 'What you had written',
    empty: 'The text is empty. To undo your changes, discard the draft.',
    back: 'Back to the desk',
    notSaved: 'Nothing was saved',
  },
  bannerFaults: {
    'stray-text': 'Line {line}: this text belongs to no “## …”.',
    'unknown-key': 'Line {line}: “{subject}” names no text of the banner.',
    'duplicate-key': 'Line {line}: “{subject}” stands further up already.',
    'empty-text': 'Line {line}: “{subject}” is empty. Write a text, or remove its “##” line too.',
    'unknown-placeholder': 'Line {line}: “{subject}” stands for nothing here.',
    'missing-placeholder': 'Line {line}: keep “{subject}”, which is replaced by a value.',
    'unclear-label':
      'Line {line}: this button has to say plainly what it does. Write “Reject all” or “Accept all”, for example.',
  },
};
