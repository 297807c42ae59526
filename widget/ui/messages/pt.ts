/**
 * Portuguese.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Portuguese. */
export const pt: Messages = {
  'banner.title': 'A escolha é sua',
  'banner.text':
    'Com o seu consentimento, {site} e {partners} utilizam cookies ou técnicas semelhantes para:',
  'banner.text.alone':
    'Com o seu consentimento, {site} utiliza cookies ou técnicas semelhantes para:',
  'banner.partners.one': 'um parceiro',
  'banner.partners.other': '{count} parceiros',
  'banner.objection': 'Ativo sem consentimento prévio; pode opor-se.',
  'banner.withdraw':
    'Se recusar, o sítio funciona sem estes serviços. Pode mudar de ideias a qualquer momento em «Alterar as minhas escolhas».',
  'banner.services.one': 'Ver o serviço',
  'banner.services.other': 'Ver os {count} serviços',
  'banner.policy': 'Política de privacidade',
  'banner.accept': 'Aceitar tudo',
  'banner.reject': 'Recusar tudo',
  'banner.customize': 'Personalizar',
  'banner.new': 'Novo',
  'banner.revised.title': 'Novidades nas suas escolhas',
  'banner.revised.text':
    'Desde a sua resposta, foi acrescentada ou alterada uma finalidade ou um serviço. As suas outras escolhas continuam válidas.',
  'banner.announce': '{title}. No início da página pode aceitar, recusar ou personalizar.',
  'banner.saved': 'As suas escolhas foram guardadas.',
  'control.label': 'Alterar as minhas escolhas',
  'control.gpc': 'O seu navegador pede para não ser seguido: está tudo recusado.',
  'preferences.title': 'Alterar as minhas escolhas',
  'preferences.intro': 'Decide utilização a utilização. Nada muda enquanto não guardar.',
  'preferences.close': 'Fechar sem guardar',
  'preferences.save': 'Guardar as minhas escolhas',
  'preferences.language': 'Idioma',
  'choice.leftovers':
    'Fora do alcance deste sítio, isto pode ainda estar no seu dispositivo: {names}.',
  'preferences.exempt': 'Sem consentimento prévio',
  'state.on': 'Permitido',
  'state.off': 'Recusado',
  'state.mixed': 'Em parte',
  'state.locked': 'Sempre ativo',
  'service.list.one': '{count} serviço',
  'service.list.other': '{count} serviços',
  'service.by': 'de {company}',
  'service.company': 'Empresa',
  'service.country': 'País',
  'service.hosts': 'Servidores contactados',
  'service.cookies': 'Cookies',
  'service.storage': 'Outro armazenamento',
  'service.session': 'até o navegador ser fechado',
  'service.policy': 'Política de privacidade de {company} (novo separador)',
  'service.none': 'Não guarda nada no seu dispositivo.',
  'exempt.audience':
    'Medição de audiência do próprio sítio, sem seguimento noutros locais: a lei permite-a sem consentimento prévio. Pode opor-se.',
  'exempt.choice': 'Recorda a sua escolha. Sem isso, a pergunta voltaria em cada página.',
  'exempt.auth': 'Mantém a sessão da sua conta iniciada, quando o pede.',
  'exempt.cart': 'Conserva o conteúdo do seu cesto.',
  'exempt.lb': 'Reparte as visitas pelos servidores, para que o sítio responda.',
  'exempt.ui-lang': 'Conserva o idioma e a apresentação que escolheu.',
  'exempt.security': 'Protege o sítio e a sua conta contra abusos.',
  'choice.title': 'A sua escolha atual',
  'choice.none': 'Ainda não respondeu. Até lá, nada do que exige o seu consentimento está ativo.',
  'choice.dates': 'Guardada em {date}, válida até {until}.',
  'choice.id': 'Identificador',
  'choice.anonymous': 'Recusou tudo: nenhum identificador é conservado.',
  'choice.copy': 'Copiar',
  'choice.copied': 'Identificador copiado.',
  'choice.proof': 'Ver ou descarregar a minha prova (novo separador)',
  'choice.erase': 'Apagar o meu registo',
  'choice.erase.sure':
    'O seu registo será apagado definitivamente e as suas autorizações retiradas. Continuar?',
  'choice.erase.yes': 'Apagar definitivamente',
  'choice.erase.no': 'Cancelar',
  'choice.erased': 'O seu registo foi apagado e as suas autorizações foram retiradas.',
  'choice.erase.failed':
    'Não foi possível apagar o registo. Pode tentar novamente dentro de momentos.',
  'farewell.title': 'As suas autorizações foram retiradas',
  'farewell.text':
    'O seu identificador já não está neste dispositivo. Guarde-o se quiser ver ou apagar o seu registo mais tarde.',
  'farewell.close': 'Fechar',
  'search.label': 'Procurar um serviço ou uma empresa',
  'search.found.one': '{count} serviço encontrado',
  'search.found.other': '{count} serviços encontrados',
  'embed.label': 'Conteúdo em espera: {title}',
  'embed.text':
    'Este conteúdo vem de {service} ({company}). Ao mostrá-lo, essa empresa recebe o seu endereço IP e o endereço deste sítio.',
  'embed.unknown': 'Este conteúdo precisa do seu consentimento antes de ser mostrado.',
  'embed.once': 'Mostrar desta vez',
  'embed.always': 'Permitir sempre {service}',
  'policy.service': '{service}: {state}',
};
