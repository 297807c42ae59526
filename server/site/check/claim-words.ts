/**
 * How each language that we ship says that one must, or that one cannot go on without.
 *
 * Stems, found anywhere in a sentence after `bare()`, as in `refusal-words.ts`. A new language stands
 * here before it builds.
 *
 * @module
 */
import type { BuiltInLanguage } from '../../../widget/ui/messages/index.ts';
import { bare } from './refusal-words.ts';

/** The words of one language. */
export interface ClaimWords {
  /** "You must", "mandatory". */
  readonly must: readonly string[];
  /** "You cannot", "impossible". */
  readonly cannot: readonly string[];
  /** "Continue", "browse", "access the site". */
  readonly goOn: readonly string[];
  /** What denies a duty: "you need not". */
  readonly not: readonly string[];
}

function words(must: string, cannot: string, goOn: string, not: string): ClaimWords {
  const list = (of: string) => of.split('|').map(bare);
  return { must: list(must), cannot: list(cannot), goOn: list(goOn), not: list(not) };
}

/** By the language without its region. */
export const CLAIM_WORDS: Readonly<Record<Exclude<BuiltInLanguage, 'de-CH'>, ClaimWords>> = {
  ar: words(
    'يجب عليك|عليك أن|يجب أن ت|إلزامي|لا بد من',
    'لا يمكنك|لن تتمكن|غير ممكن|لا تستطيع',
    'متابعة|المتابعة|الدخول|الوصول|تصفح|التصفح|مواصلة',
    'لا يجب|ليس|لست|غير',
  ),
  bg: words(
    'трябва да|длъжн|задължител',
    'не можете|няма да можете|невъзмож',
    'продълж|достъп|разглежда|ползвате сайта|използвате сайта',
    'не трябва|не сте|без задълж|не е',
  ),
  cs: words(
    'musíte|musíš|povinn|je nutné|je nutno',
    'nemůžete|nelze|nebudete moci|není možné',
    'pokračova|pokračuj|přístup|vstoup|prohlíž|používat web',
    'nemusíte|nejste|není povinn|nepovinn',
  ),
  da: words(
    'du skal|er nødt|påkræv|obligatorisk',
    'kan ikke|ikke muligt|umulig',
    'fortsæt|adgang|bruge siden|bruge webstedet|besøge',
    'skal ikke|ikke nødt|ikke påkræv|ikke obligat|behøver ikke',
  ),
  de: words(
    'sie müssen|müssen sie|du musst|musst du|verpflichtet|verpflichtend|obligatorisch|zwingend',
    'können sie nicht|nicht möglich|unmöglich|kannst du nicht|sie können die seite nicht|sie können diese website nicht|sie können nicht',
    'fortfahren|fortzufahren|weitersurf|weiter zu surf|weiterlesen|weiterzulesen|weiter zur|zugang|zugreifen|website nutzen|seite nutzen|website zu nutzen|seite zu nutzen|website nicht nutzen|seite nicht nutzen',
    'nicht verpflichtet|müssen nicht|müssen sie nicht|nicht zwingend|musst nicht|keine|nie ',
  ),
  el: words(
    'πρέπει να|υποχρεωτικ|υποχρεούστε|οφείλετε',
    'δεν μπορείτε|δεν θα μπορείτε|αδύνατ|δεν είναι δυνατ',
    'συνεχ|πρόσβασ|περιήγησ|πλοηγ',
    'δεν πρέπει|δεν υποχρε|δεν είναι υποχρ|δεν χρειάζεται',
  ),
  en: words(
    'you must|you have to|you need to|you are required|required to|mandatory|compulsory|obligatory|must be accepted',
    'cannot|can not|can’t|unable|impossible|not possible|won’t be able|will not be able|does not work|will not work',
    'continu|proceed|access|brows|use this site|use the site|use this website|use the website|visit|site does not|site will not|website will not|by using',
    'not required|not obliged|do not have to|don’t have to|not have to|need not|never|not mandatory|not need to|don’t need to',
  ),
  es: words(
    'debe acept|debe dar|debes|tiene que|tienes que|obligatori|es necesario acept',
    'no puede|no podrá|imposible|no es posible|no funciona',
    'continua|seguir naveg|navega|acceder|acceso|usar el sitio|utilizar el sitio|sitio no funciona',
    'no tiene que|no es obligat|no está oblig|nunca|no debe',
  ),
  et: words(
    'peate|pead |kohustusl|kohustatud',
    'ei saa|ei ole võimalik|võimatu',
    'jätka|ligipääs|juurdepääs|sirvi|kasutada sait',
    'ei pea|ei ole kohust|pole kohust',
  ),
  fi: words(
    'sinun on|sinun täytyy|on pakko|pakollis|sinun pitää',
    'et voi|ei voi|mahdoton|ei ole mahdollista',
    'jatka|pääs|selata|selaam|käyttää sivustoa',
    'ei ole pakko|ei ole pakollis|ei tarvitse|ei sinun',
  ),
  fr: words(
    'vous devez|tu dois|il faut accept|il vous faut|obligatoire|êtes obligé|êtes tenu|devez obligatoirement',
    'ne pouvez pas|ne pourrez pas|ne peut pas|ne pouvez ni|impossible|pas possible|interdit|ne fonctionne pas|ne fonctionnera pas|ne pouvez plus',
    'continu|poursuiv|poursuite|navigu|navigation|accéder|accédez|accès au|accès à|utiliser le site|utiliser ce site|consulter|le site ne fonction|ce site ne fonction|site est impossible|en utilisant ce site|en utilisant le site',
    'pas obligé|pas obligatoire|pas tenu|devez pas|aucun|jamais|sans obligation|rien ne vous oblige',
  ),
  ga: words(
    'caithfidh|ní mór|éigeantach|tá ort',
    'ní féidir|ní bheidh tú in ann|dodhéanta',
    'leanúint|lean ar aghaidh|rochtain|brabhsáil',
    'ní chaithfidh|níl ort|ní gá|ní éigeantach',
  ),
  he: words(
    'חייב|עליך|חובה|יש לקבל|צריך לקבל',
    'לא ניתן|אי אפשר|לא תוכל|בלתי אפשרי',
    'להמשיך|המשך|גישה|לגלוש|גלישה|להיכנס|כניסה',
    'לא חייב|אין חובה|לא חובה|אינך|לא צריך',
  ),
  hr: words(
    'morate|moraš|obavezn|obvezn|dužni',
    'ne možete|nije moguć|nećete moći|nemoguć',
    'nastav|pristup|pregledava|koristiti stranic',
    'ne morate|niste dužni|nije obavez|nije obvez|neobvez|neobavez',
  ),
  hu: words(
    'el kell fogad|muszáj|köteles|kötelező|fogadnia kell|kell fogadni',
    'nem tudja|nem lehet|lehetetlen|nem használhat|nem folytat',
    'folytat|hozzáfér|belép|böngész|webhely használat|használatához',
    'nem kell|nem köteles|nem kötelező|nem muszáj',
  ),
  it: words(
    'deve accett|deve dare|devi|dovete|è obbligat|obbligatori|bisogna accett|è necessario accett|occorre accett',
    'non può|non puoi|non potrà|impossibile|non è possibile|non funziona',
    'continua|prosegu|naviga|acceder|accesso|usare il sito|utilizzare il sito|sito non funziona',
    'non deve|non è obblig|nessun|mai |non devi|non siete',
  ),
  lt: words(
    'privalote|turite sutik|turite priim|privalom|būtina sutik|būtina priim|reikia priim',
    'negalite|negalėsite|neįmanoma|negalima',
    'tęsti|tęstumėte|naršy|prieig|patekti|naudotis svetain',
    'neprivalo|neturite|nebūtina|nereikia',
  ),
  lv: words(
    'jums jā|obligāt|ir pienākums|jāpieņem|jāpiekrīt',
    'nevarat|nevarēsiet|nav iespējams|neiespējam',
    'turpināt|piekļ|pārlūko|izmantot vietni|lietot vietni',
    'nav obligāt|nav jā|nav pienākum',
  ),
  mt: words(
    'trid taċċetta|għandek taċċetta|obbligatorj|bilfors|jeħtieġ taċċetta',
    'ma tistax|ma tkunx tista|impossibbli|mhux possibbli',
    'tkompli|kompli|aċċess|tibbrawżja|tuża s-sit',
    'm’għandekx|mhux obbligat|mhux bilfors|m’hemmx',
  ),
  nl: words(
    'u moet|je moet|moet u|moet je|verplicht|dient u|u dient',
    'kunt u niet|kunt niet|kun je niet|kan niet|onmogelijk|niet mogelijk',
    'doorgaan|door te gaan|verdergaan|verder te gaan|toegang|site gebruik|site te gebruik|website gebruik|website te gebruik|verder surf|site niet gebruik',
    'niet verplicht|moet niet|hoeft niet|hoeft u niet|geen|nooit',
  ),
  pl: words(
    'musisz|muszą państwo|obowiązkow|należy zaakcept|wymagane jest zaakcept|trzeba zaakcept',
    'nie możesz|nie można|nie będziesz|niemożliw',
    'kontynu|przejść|przejdź|dostęp|przegląda|korzystać z|korzystanie z',
    'nie musisz|nie jest obowiąz|nieobowiązk|nie trzeba',
  ),
  pt: words(
    'deve aceit|deve dar|tem de|tem que|tens de|obrigatóri|é necessário aceit|é preciso aceit',
    'não pode|não poderá|impossível|não é possível|não funciona',
    'continua|prossegu|naveg|aceder|acesso|utilizar o sítio|usar o site|utilizar o site',
    'não tem de|não é obrig|não está obrig|nunca|não deve',
  ),
  rm: words(
    'stuais|stos|obligatoric|obligà',
    'na pudais betg|betg pussaivel|nunpussaivel|impussibel',
    'cuntinuar|vinavant|access|navigar',
    'betg obligà|betg obligatoric|na stuais betg|nagin',
  ),
  ro: words(
    'trebuie să|obligatori|sunteți obligat|este necesar să accept',
    'nu puteți|nu veți putea|imposibil|nu este posibil|nu funcționează',
    'continua|continuați|naviga|accesa|acces la|folosi site|utiliza site',
    'nu trebuie|nu este oblig|nu sunteți oblig|niciun|niciodată',
  ),
  sk: words(
    'musíte|musíš|povinn|je nutné|je potrebné prijať',
    'nemôžete|nebudete môcť|nie je možné|nemožn|nedá sa',
    'pokračova|pokračuj|prístup|vstúp|prehliada|používať web',
    'nemusíte|nie ste povinn|nie je povinn|nepovinn',
  ),
  sl: words(
    'morate|moraš|obvezn|dolžni',
    'ne morete|ne boste mogli|ni mogoče|nemogoč',
    'nadaljev|nadaljuj|dostop|brska|uporabljati spletn|uporabo spletn',
    'ni treba|niste dolžni|ni obvez|neobvez|ne rabite',
  ),
  sv: words(
    'du måste|ni måste|obligatorisk|tvunge|krävs att du',
    'kan inte|kan du inte|går inte|inte möjlig|omöjlig',
    'fortsätt|vidare till|tillgång|åtkomst|surfa|använda webbplatsen|använda sidan',
    'måste inte|inte obligat|behöver inte|inte tvungen|aldrig',
  ),
  tr: words(
    'zorundasınız|etmelisiniz|vermelisiniz|gerekmekte|zorunlu|mecbur',
    'edemezsiniz|mümkün değil|kullanamazsınız|giremezsiniz|imkânsız|imkansız',
    'devam et|devam ed|eriş|siteyi kullan|sitede gezin|gezinmeye|siteye gir',
    'zorunda değil|zorunlu değil|mecbur değil|gerekmez|olmadan',
  ),
  uk: words(
    'ви повинні|ви мусите|маєте прийняти|обов’язков|необхідно прийняти|потрібно прийняти|слід прийняти',
    'не можете|не зможете|неможлив',
    'продовж|доступ|перегляда|користува',
    'не повинні|не мусите|не зобов|необов|не обов',
  ),
};
