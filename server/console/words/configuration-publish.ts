/**
 * What the desk says where a configuration is compared and published.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** The words of that page. */
export const CONFIGURATION_PUBLISH_WORDS = roomWords(
  {
    title: 'Comparer et publier la configuration',
    lead: 'Relisez ce qui change, et ce que cela fait aux visiteurs.',
    nothing: 'Rien ne diffère de ce qui est en vigueur : il n’y a rien à publier.',
    changes: 'Ce qui change',
    added: 'ajouté',
    removed: 'retiré',
    changed: 'modifié',
    purposes: 'Finalité',
    services: 'Service',
    site: 'Site',
    movedPurposes: 'Les finalités sont dans un autre ordre.',
    movedServices: 'Les services sont dans un autre ordre.',
    faulty: 'À corriger avant de publier',
    consequence: 'Ce que cela fait aux visiteurs',
    same: 'La révision reste {before} : personne n’est interrogé à nouveau.',
    raised:
      'La révision passe d’elle-même de {before} à {after}. À sa prochaine page, chaque visiteur concerné revoit le bandeau, avec ce qui est nouveau ; ses autres réponses sont gardées.',
    noMore: 'Rien n’est demandé de plus que ce qui est dit ci-dessus.',
    forgotten:
      'Le cookie du choix change de nom : les choix déjà faits ne sont plus lus. Tous les visiteurs sont interrogés à nouveau, aussi ceux qui avaient refusé.',
    everybody: '« {purpose} » est demandé à tous ceux qui ont déjà répondu.',
    granted:
      '« {service} » est demandé à ceux qui avaient accepté « {purpose} » ; il reste retenu jusqu’à leur réponse. Qui avait refusé n’est pas dérangé.',
    unasked:
      '« {name} » est annoncé dans le panneau, sans rien demander : sa finalité n’exige pas d’accord.',
    gone: '« {name} » n’est plus déclaré : ses éléments restent retenus, et le site n’efface plus ce qu’il a déposé.',
    recount: 'Recalculer les conséquences',
    signals: 'Qui est informé du choix',
    button: 'Publier la configuration',
    nowMeaning:
      'La configuration entre en vigueur tout de suite. Si des visiteurs doivent être interrogés à nouveau, dans dix minutes : jusque-là, vous pouvez annuler.',
    done: 'Configuration publiée (version {version}). Elle est en vigueur.',
    back: 'Continuer à modifier',
    overtaken: 'Le brouillon ou la version en vigueur a changé depuis que cette page a été ouverte',
    missing: { reason: 'Écrivez la raison du changement.' },
  },
  {
    title: 'Compare and publish the configuration',
    lead: 'Read what changes, and what it means for visitors.',
    nothing: 'Nothing differs from what is in force: there is nothing to publish.',
    changes: 'What changes',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    purposes: 'Purpose',
    services: 'Service',
    site: 'Site',
    movedPurposes: 'The purposes are in another order.',
    movedServices: 'The services are in another order.',
    faulty: 'To be mended before publishing',
    consequence: 'What it means for visitors',
    same: 'The revision stays {before}: nobody is asked again.',
    raised:
      'The revision rises by itself from {before} to {after}. On their next page the visitors concerned see the banner again, with what is new; their other answers are kept.',
    noMore: 'Nothing is asked beyond what is said above.',
    forgotten:
      'The choice’s cookie has another name: the choices made so far are no longer read. All visitors are asked again, those who had refused as well.',
    everybody: '"{purpose}" is asked of everybody who has answered before.',
    granted:
      '"{service}" is asked of those who had accepted "{purpose}"; it stays held until they answer. Who had refused is not disturbed.',
    unasked: '"{name}" is told in the panel, without a question: its purpose needs no consent.',
    gone: '"{name}" is no longer declared: its elements stay held, and the site no longer erases what it left.',
    recount: 'Work out the consequences again',
    signals: 'Who is told of the choice',
    button: 'Publish the configuration',
    nowMeaning:
      'The configuration is in force at once. Where visitors have to be asked again, in ten minutes: you can cancel it until then.',
    done: 'Configuration published (version {version}). It is in force.',
    back: 'Go on editing',
    overtaken: 'The draft or the version in force has changed since this page was opened',
    missing: { reason: 'Write the reason for the change.' },
  },
);
