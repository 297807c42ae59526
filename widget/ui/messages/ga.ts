/**
 * Irish.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Irish. */
export const ga: Messages = {
  'banner.title': 'Is fútsa an rogha',
  'banner.text':
    'Le do thoiliú, úsáideann {site} agus {partners} fianáin nó teicnící cosúla le haghaidh:',
  'banner.text.alone': 'Le do thoiliú, úsáideann {site} fianáin nó teicnící cosúla le haghaidh:',
  'banner.partners.one': 'comhpháirtí amháin',
  'banner.partners.two': '{count} chomhpháirtí',
  'banner.partners.few': '{count} chomhpháirtí',
  'banner.partners.many': '{count} gcomhpháirtí',
  'banner.partners.other': '{count} comhpháirtí',
  'banner.objection': 'Gníomhach gan toiliú roimh ré; is féidir leat cur ina choinne.',
  'banner.withdraw':
    'Má dhiúltaíonn tú, oibríonn an suíomh gan na seirbhísí seo. Is féidir leat d’intinn a athrú am ar bith le “Athraigh mo roghanna”.',
  'banner.services.one': 'Féach ar an tseirbhís',
  'banner.services.two': 'Féach ar an {count} sheirbhís',
  'banner.services.few': 'Féach ar na {count} sheirbhís',
  'banner.services.many': 'Féach ar na {count} seirbhís',
  'banner.services.other': 'Féach ar na {count} seirbhís',
  'banner.policy': 'Polasaí príobháideachais',
  'banner.accept': 'Glac le gach rud',
  'banner.reject': 'Diúltaigh do gach rud',
  'banner.customize': 'Saincheap',
  'banner.new': 'Nua',
  'banner.revised.title': 'Rud nua le roghnú',
  'banner.revised.text':
    'Ó d’fhreagra, cuireadh cuspóir nó seirbhís leis nó athraíodh ceann. Tá an chuid eile de do roghanna i bhfeidhm fós.',
  'banner.announce':
    '{title}. Ag tús an leathanaigh, is féidir leat glacadh, diúltú nó saincheapadh.',
  'banner.saved': 'Tá do roghanna sábháilte.',
  'control.label': 'Athraigh mo roghanna',
  'control.gpc': 'Iarrann do bhrabhsálaí nach rianófaí thú: tá gach rud diúltaithe.',
  'preferences.title': 'Athraigh mo roghanna',
  'preferences.intro':
    'Is tusa a shocraíonn, cuspóir ar chuspóir. Ní athraíonn aon rud go dtí go sábhálann tú.',
  'preferences.close': 'Dún gan sábháil',
  'preferences.save': 'Sábháil mo roghanna',
  'preferences.language': 'Teanga',
  'choice.leftovers':
    'Lasmuigh de raon an tsuímh seo, d’fhéadfadh sé seo a bheith ar do ghléas fós: {names}.',
  'preferences.exempt': 'Gan toiliú roimh ré',
  'state.on': 'Ceadaithe',
  'state.off': 'Diúltaithe',
  'state.mixed': 'I bpáirt',
  'state.locked': 'Gníomhach i gcónaí',
  'service.list.one': '{count} seirbhís',
  'service.list.two': '{count} sheirbhís',
  'service.list.few': '{count} sheirbhís',
  'service.list.many': '{count} seirbhís',
  'service.list.other': '{count} seirbhís',
  'service.by': 'ó {company}',
  'service.company': 'Cuideachta',
  'service.country': 'Tír',
  'service.hosts': 'Freastalaithe a ndéantar teagmháil leo',
  'service.cookies': 'Fianáin',
  'service.storage': 'Stóráil eile',
  'service.session': 'go dtí go ndúntar an brabhsálaí',
  'service.policy': 'Polasaí príobháideachais {company} (cluaisín nua)',
  'service.none': 'Ní stórálann sé aon rud ar do ghléas.',
  'exempt.audience':
    'Tomhas lucht féachana an tsuímh féin, gan rianú in áiteanna eile: ceadaíonn an dlí é gan toiliú roimh ré. Is féidir leat cur ina choinne.',
  'exempt.choice': 'Cuimhníonn sé ar do rogha. Murach é, chuirfí an cheist ort ar gach leathanach.',
  'exempt.auth': 'Coinníonn sé logáilte isteach i do chuntas thú, nuair a iarrann tú é.',
  'exempt.cart': 'Coinníonn sé a bhfuil i do chiseán.',
  'exempt.lb': 'Roinneann sé na cuairteanna ar na freastalaithe, ionas go bhfreagraíonn an suíomh.',
  'exempt.ui-lang': 'Coinníonn sé an teanga agus an taispeáint a roghnaigh tú.',
  'exempt.security': 'Cosnaíonn sé an suíomh agus do chuntas ar mhí-úsáid.',
  'choice.title': 'Do rogha faoi láthair',
  'choice.none':
    'Níor fhreagair tú fós. Go dtí sin, níl aon rud a dteastaíonn do thoiliú uaidh gníomhach.',
  'choice.dates': 'Sábháilte: {date}. Bailí go dtí: {until}.',
  'choice.id': 'Aitheantóir',
  'choice.anonymous': 'Dhiúltaigh tú do gach rud: ní choinnítear aon aitheantóir.',
  'choice.copy': 'Cóipeáil',
  'choice.copied': 'Cóipeáladh an t-aitheantóir.',
  'choice.proof': 'Féach ar mo chruthúnas nó íoslódáil é (cluaisín nua)',
  'choice.erase': 'Scrios mo thaifead',
  'choice.erase.sure':
    'Scriosfar do thaifead go buan agus tarraingeofar siar do cheadanna. Lean ar aghaidh?',
  'choice.erase.yes': 'Scrios go buan',
  'choice.erase.no': 'Cealaigh',
  'choice.erased': 'Tá do thaifead scriosta agus tá do cheadanna tarraingthe siar.',
  'choice.erase.failed':
    'Níorbh fhéidir an taifead a scriosadh. Is féidir leat triail eile a bhaint as i gceann nóiméid.',
  'farewell.title': 'Tá do cheadanna tarraingthe siar',
  'farewell.text':
    'Níl d’aitheantóir ar an ngléas seo a thuilleadh. Coinnigh é más mian leat do thaifead a fheiceáil nó a scriosadh níos déanaí.',
  'farewell.close': 'Dún',
  'search.label': 'Cuardaigh seirbhís nó cuideachta',
  'search.found.one': 'Aimsíodh {count} seirbhís',
  'search.found.two': 'Aimsíodh {count} sheirbhís',
  'search.found.few': 'Aimsíodh {count} sheirbhís',
  'search.found.many': 'Aimsíodh {count} seirbhís',
  'search.found.other': 'Aimsíodh {count} seirbhís',
  'embed.label': 'Ábhar ar feitheamh: {title}',
  'embed.text':
    'Tagann an t-ábhar seo ó {service} ({company}). Má thaispeántar é, faigheann an chuideachta sin do sheoladh IP agus seoladh an tsuímh seo.',
  'embed.unknown': 'Teastaíonn do thoiliú ón ábhar seo sula dtaispeántar é.',
  'embed.once': 'Taispeáin an uair seo',
  'embed.always': 'Ceadaigh {service} i gcónaí',
  'policy.service': '{service}: {state}',
};
