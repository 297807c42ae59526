/**
 * Spanish.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Spanish. */
export const es: Messages = {
  'banner.title': 'Usted decide',
  'banner.text':
    'Con su consentimiento, {site} y {partners} utilizan cookies o técnicas similares para:',
  'banner.text.alone': 'Con su consentimiento, {site} utiliza cookies o técnicas similares para:',
  'banner.partners.one': 'un socio',
  'banner.partners.other': '{count} socios',
  'banner.objection': 'Activo sin consentimiento previo; puede oponerse.',
  'banner.withdraw':
    'Si rechaza, el sitio funciona sin estos servicios. Puede cambiar de opinión en cualquier momento con «Cambiar mis opciones».',
  'banner.services.one': 'Ver el servicio',
  'banner.services.other': 'Ver los {count} servicios',
  'banner.policy': 'Política de privacidad',
  'banner.accept': 'Aceptar todo',
  'banner.reject': 'Rechazar todo',
  'banner.customize': 'Personalizar',
  'banner.new': 'Nuevo',
  'banner.revised.title': 'Novedades en sus opciones',
  'banner.revised.text':
    'Desde su respuesta se ha añadido o modificado una finalidad o un servicio. El resto de sus opciones sigue vigente.',
  'banner.announce': '{title}. Al principio de la página puede aceptar, rechazar o personalizar.',
  'banner.saved': 'Sus opciones se han guardado.',
  'control.label': 'Cambiar mis opciones',
  'control.gpc': 'Su navegador pide que no se le rastree: todo está rechazado.',
  'preferences.title': 'Cambiar mis opciones',
  'preferences.intro': 'Usted decide, uso por uso. Nada cambia hasta que guarde.',
  'preferences.close': 'Cerrar sin guardar',
  'preferences.save': 'Guardar mis opciones',
  'preferences.language': 'Idioma',
  'choice.leftovers':
    'Fuera del alcance de este sitio, esto puede seguir en su dispositivo: {names}.',
  'preferences.exempt': 'Sin consentimiento previo',
  'state.on': 'Permitido',
  'state.off': 'Rechazado',
  'state.mixed': 'En parte',
  'state.locked': 'Siempre activo',
  'service.list.one': '{count} servicio',
  'service.list.other': '{count} servicios',
  'service.by': 'de {company}',
  'service.company': 'Empresa',
  'service.country': 'País',
  'service.hosts': 'Servidores contactados',
  'service.cookies': 'Cookies',
  'service.storage': 'Otro almacenamiento',
  'service.session': 'hasta que se cierre el navegador',
  'service.policy': 'Política de privacidad de {company} (pestaña nueva)',
  'service.none': 'No guarda nada en su dispositivo.',
  'exempt.audience':
    'Medición de audiencia propia del sitio, sin seguimiento en otros lugares: la ley la permite sin consentimiento previo. Puede oponerse.',
  'exempt.choice': 'Recuerda su elección. Sin ello, la pregunta volvería en cada página.',
  'exempt.auth': 'Mantiene abierta la sesión de su cuenta, cuando usted lo pide.',
  'exempt.cart': 'Conserva el contenido de su cesta.',
  'exempt.lb': 'Reparte las visitas entre los servidores para que el sitio responda.',
  'exempt.ui-lang': 'Conserva el idioma y la presentación que ha elegido.',
  'exempt.security': 'Protege el sitio y su cuenta contra los abusos.',
  'choice.title': 'Su elección actual',
  'choice.none':
    'Aún no ha respondido. Mientras tanto, nada de lo que requiere su consentimiento está activo.',
  'choice.dates': 'Guardada el {date}, válida hasta el {until}.',
  'choice.id': 'Identificador',
  'choice.anonymous': 'Lo ha rechazado todo: no se conserva ningún identificador.',
  'choice.copy': 'Copiar',
  'choice.copied': 'Identificador copiado.',
  'choice.proof': 'Ver o descargar mi prueba (pestaña nueva)',
  'choice.erase': 'Borrar mi registro',
  'choice.erase.sure':
    'Su registro se borrará definitivamente y se retirarán sus consentimientos. ¿Continuar?',
  'choice.erase.yes': 'Borrar definitivamente',
  'choice.erase.no': 'Cancelar',
  'choice.erased': 'Su registro se ha borrado y sus consentimientos se han retirado.',
  'choice.erase.failed':
    'No se ha podido borrar el registro. Puede volver a intentarlo en un momento.',
  'farewell.title': 'Sus consentimientos se han retirado',
  'farewell.text':
    'Su identificador ya no está en este dispositivo. Guárdelo si quiere ver o borrar su registro más adelante.',
  'farewell.close': 'Cerrar',
  'search.label': 'Buscar un servicio o una empresa',
  'search.found.one': '{count} servicio encontrado',
  'search.found.other': '{count} servicios encontrados',
  'embed.label': 'Contenido en espera: {title}',
  'embed.text':
    'Este contenido viene de {service} ({company}). Al mostrarlo, esa empresa recibe su dirección IP y la dirección de este sitio.',
  'embed.unknown': 'Este contenido necesita su consentimiento antes de mostrarse.',
  'embed.once': 'Mostrar esta vez',
  'embed.always': 'Permitir siempre {service}',
  'policy.service': '{service}: {state}',
};
