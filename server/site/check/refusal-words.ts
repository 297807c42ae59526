/**
 * How each language that we ship says "no" plainly, and how it says it unclearly.
 *
 * Stems, found anywhere in a label after `bare()`: accents, case and typography make no difference.
 * A new language stands here before it builds.
 *
 * @module
 */
import type { BuiltInLanguage } from '../../../widget/ui/messages/index.ts';

/** The words of one language. */
export interface RefusalWords {
  /** One of these stands in a plain refusal. */
  readonly plain: readonly string[];
  /** None of these does: "non-essential", "purposes"; a refusal that is denied ("do not refuse"). */
  readonly unclear: readonly string[];
}

const words = (plain: string, unclear: string): RefusalWords => ({
  plain: plain.split('|').map(bare),
  unclear: unclear.split('|').map(bare),
});

/**
 * A text as it is compared: small letters, no accents, nothing that the eye does not see, straight
 * apostrophes, single spaces.
 */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** By the language without its region. */
export const REFUSAL_WORDS: Readonly<Record<Exclude<BuiltInLanguage, 'de-CH'>, RefusalWords>> = {
  ar: words('رفض|دون قبول|دون موافقة|لا أوافق', 'غير ضروري|غير الضروري|أغراض|لا ترفض|عدم رفض'),
  bg: words('отказ|откаж|отхвърл|без приемане|не приемам', 'несъществен|ненужн|цели|не отказ'),
  cs: words('odmít|zamít|nesouhlas|bez přijetí|bez souhlasu', 'nenezbytn|nepodstatn|účel|neodmít'),
  da: words(
    'afvis|afslå|nej til|uden at acceptere',
    'ikke-nødvendig|ikke nødvendig|formål|ikke afvis',
  ),
  de: words(
    'ablehn|verweiger|lehne ab|lehne alle ab|lehne alles ab|ohne zustimmung|ohne einwilligung|ohne zu akzeptieren|ohne zuzustimmen',
    'nicht notwendig|nicht erforderlich|nicht essenziell|zweck|nicht ablehn',
  ),
  el: words(
    'απόρριψ|απορρίπτ|απορρίψ|άρνηση|αρνούμαι|χωρίς αποδοχή',
    'μη απαραίτητ|μη ουσιώδ|σκοπ|μην απορρ',
  ),
  en: words(
    'reject|refuse|decline|deny|disagree|without accepting|without consent',
    "non-essential|non essential|unnecessary|purpose|not reject|not refuse|not decline|n't reject|n't refuse",
  ),
  es: words('rechaz|denegar|sin aceptar|no acept', 'no esencial|no necesari|finalidad|no rechaz'),
  et: words(
    'keeldu|keela|lükka tagasi|lükka kõik tagasi|nõustumata',
    'mittevajalik|mitteolulis|eesmär|ära keeldu',
  ),
  fi: words('hylk|kiellä|kieltäyd|en hyväksy|hyväksymättä', 'välttämättöm|tarkoitu|älä hylk'),
  fr: words(
    'refus|sans accepter|sans rien accepter',
    'non essentiel|non-essentiel|non nécessaire|finalité|déclin|pas refus|pas tout refus',
  ),
  ga: words('diúlt|gan glacadh', 'neamhriachtan|neamhéigean|cuspóir|ná diúlt'),
  he: words(
    'סירוב|סרב|לדחות|דחיי|דחה|ללא הסכמה|בלי לקבל',
    'לא חיוני|לא הכרחי|מטרות|לא לסרב|אל תסרב',
  ),
  hr: words('odbij|odbac|bez prihvaćanja', 'nenužn|neobavezn|svrh|nemoj odbi'),
  hu: words(
    'elutas|visszautas|elfogadás nélkül|nem fogad',
    'nem szükséges|nem létfontosság|célok|ne utas',
  ),
  it: words('rifiut|senza accettare|non accett', 'non essenzial|non necessar|finalità|non rifiut'),
  lt: words('atmes|atmet|atsisak|nesutik|nepriim', 'nebūtin|tiksl|neatmes|neatsisak'),
  lv: words('noraid|atteik|nepiekrīt|nepieņem', 'nebūtisk|nevajadzīg|mērķ|nenoraid'),
  mt: words('rrifjut|ċaħad|mingħajr ma naċċetta', 'mhux essenzjal|mhux meħtieġ|skop|tirrifjutax'),
  nl: words(
    'weiger|afwijz|wijs af|wijs alles af|zonder te accepteren|zonder toestemming',
    'niet-essent|niet essent|niet-noodzak|niet noodzak|doeleind|niet weiger',
  ),
  pl: words(
    'odrzu|odmaw|odmów|bez akceptacji|nie akceptuję|nie zgadzam',
    'nie niezbędn|nieistotn|celów|celom|nie odrzu',
  ),
  pt: words(
    'recus|rejeit|sem aceitar|não aceit',
    'não essencia|não necessári|finalidade|não recus|não rejeit',
  ),
  rm: words('refus|senza acceptar', 'betg essenzial|betg necessar|finamir|betg refus'),
  ro: words(
    'refuz|resping|fără acceptare|fără a accepta',
    'neesențial|nenecesar|scopuri|nu refuz|nu resping',
  ),
  sk: words(
    'odmiet|zamiet|nesúhlas|bez prijatia|bez súhlasu',
    'nie nevyhnutn|nepodstatn|účel|neodmiet',
  ),
  sl: words('zavrn|zavrač|brez sprejetja|brez soglasja', 'nenujn|nebistven|namen|ne zavrn'),
  sv: words(
    'neka|avvisa|avböj|utan att godkänna|utan att acceptera',
    'icke-nödvändig|icke nödvändig|onödig|ändamål|inte neka|inte avvis',
  ),
  tr: words(
    'redd|geri çevir|kabul etmiyor|kabul etmeden',
    'zorunlu olmayan|gerekli olmayan|amaç|reddetme',
  ),
  uk: words('відхил|відмов|не приймаю|без згоди', 'необов|неважлив|неістот|цілі|не відхил'),
};

/** Labels that are no clear yes, each the whole of it: go on, close, all right, understood. */
export const NO_YES: ReadonlySet<string> = new Set(
  [
    'ok|okay',
    'متابعة|إغلاق|فهمت|حسنا',
    'продължи|затвори|разбрах|добре',
    'pokračovat|zavřít|rozumím',
    'fortsæt|luk|forstået',
    'weiter|fortfahren|schliessen|verstanden|alles klar',
    'συνέχεια|κλείσιμο|κατάλαβα|εντάξει',
    'continue|close|got it|i understand|understood',
    'continuar|cerrar|entendido|de acuerdo',
    'jätka|sulge|sain aru',
    'jatka|sulje|selvä|ymmärrän',
    'continuer|fermer|d’accord, fermer|d’accord|j’ai compris|compris',
    'lean ar aghaidh|dún|tuigim',
    'המשך|סגור|סגירה|הבנתי',
    'nastavi|zatvori|razumijem',
    'tovább|folytatás|bezárás|értem|rendben',
    'continua|chiudi|ho capito|capito|avanti',
    'tęsti|uždaryti|supratau',
    'turpināt|aizvērt|sapratu',
    'kompli|agħlaq|fhimt',
    'doorgaan|sluiten|begrepen|ik begrijp het',
    'kontynuuj|dalej|zamknij|rozumiem',
    'fechar|entendi|percebi',
    'cuntinuar|serrar|chapì',
    'continuă|continuați|închide|am înțeles',
    'pokračovať|zavrieť|rozumiem',
    'nadaljuj|zapri|razumem',
    'fortsätt|stäng|jag förstår|uppfattat',
    'devam|devam et|kapat|anladım|tamam',
    'продовжити|закрити|зрозуміло',
  ].flatMap((of) => of.split('|').map(bare)),
);

/** Labels that answer a question which nobody has asked, each the whole of it. */
export const YES_OR_NO: ReadonlySet<string> = new Set(
  [
    'oui|non|yes|no|ja|nein|nej|nee|nei|sì|si|sí|não|sim|da|nu|gea|na|da|ne|ano|áno|nie|tak',
    'ναι|όχι|jah|ei|kyllä|igen|nem|taip|jā|nē|iva|le|evet|hayır|да|не|так|ні|نعم|لا|כן|לא',
  ].flatMap((of) => of.split('|').map(bare)),
);
