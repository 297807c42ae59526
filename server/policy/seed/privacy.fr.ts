/**
 * The default privacy policy in French.
 *
 * @module
 */
import { french } from '../typography.ts';

/** Markdown; the lines `[//]: # (...)` are notes for the legal team and are not shown. */
export const privacyFr = french(`# Protection des données personnelles

[//]: # (À compléter par le service juridique : vérifier les coordonnées ci-dessous, tirées de la configuration du site.)

{{controller}}

## 1. Notre engagement

Nous ne collectons que le minimum de données personnelles nécessaire. Nous ne transmettons jamais ces données à des tiers sans raison valable.

## 2. Les données que nous collectons

Nous collectons des données personnelles afin de vous fournir nos services et de vous contacter lorsque c'est nécessaire.

| Information | Utilisation |
| --- | --- |
| Nom, prénom et adresse postale complète | Personnaliser nos communications et établir les factures de vos services. |
| Adresse e-mail | Vous contacter au sujet des services souscrits, et aussi vous informer de l'évolution de nos services. Cette dernière utilisation peut être désactivée dans votre espace client. |
| Numéro de téléphone | Uniquement vous contacter en cas d'urgence ; jamais pour promouvoir nos services. |
| Identifiants de connexion | Ils sont enregistrés pour vous permettre d'accéder à votre compte en toute sécurité. |
| Adresse IP | Elle est enregistrée lors de l'accès à nos plateformes, pour des raisons de sécurité : elle permet de repérer les connexions depuis des lieux inhabituels. |
| Données de paiement | Le moyen de paiement par défaut que vous avez choisi est conservé. Le numéro de carte ne l'est que si vous cochez la case prévue à cet effet, afin de faciliter vos paiements ultérieurs. Ces données sont partagées avec les sociétés qui exploitent le moyen de paiement choisi. |

### Bases légales

[//]: # (À compléter par le service juridique : base légale de chaque traitement.)

Selon le cas, ces traitements reposent sur l'exécution du contrat qui nous lie, sur une obligation légale, sur notre intérêt légitime à assurer la sécurité de nos plateformes ou sur votre consentement.

## 3. Le respect de votre vie privée

Vos données sont traitées avec le plus grand soin et stockées de manière sécurisée. Elles servent uniquement à vous fournir les services que vous avez souscrits.

Elles ne sont jamais partagées avec des tiers ni vendues à des tiers. Lorsque l'exécution du contrat l'exige, seules les données nécessaires sont transmises à des sociétés partenaires, et uniquement si celles-ci s'engagent à les traiter de façon confidentielle.

### Vos droits

[//]: # (À compléter par le service juridique : droits applicables et manière de les exercer.)

{{rights}}

## 4. Avec qui et pourquoi certaines données sont partagées

| Cas | Description |
| --- | --- |
| Paiement des services | Plusieurs moyens de paiement (PayPal, carte de crédit, etc.) nécessitent la transmission d'informations pour effectuer un paiement. |
| Obligation légale | Sur demande des autorités judiciaires, nous sommes tenus de communiquer les données. |
| Enregistrement d'un nom de domaine | Les coordonnées du propriétaire doivent être publiées dans la base de données « whois » du registre de l'extension choisie. Lorsque le registre le permet, une option de l'espace client masque tout ou partie de ces coordonnées. |

### Destinataires à l'étranger

[//]: # (À compléter par le service juridique : garanties applicables à chaque pays.)

{{recipients}}

## 5. Cookies

Nous utilisons des cookies afin d'améliorer le contenu en fonction des besoins des visiteurs. Vous pouvez changer à tout moment le choix que vous avez fait à leur sujet :

{{control}}

{{choice}}

### Finalités, services et durées

{{services}}

## 6. Questions fréquentes sur la protection des données (FAQ)

{{faq}}
`);
