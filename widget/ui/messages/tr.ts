/**
 * Turkish.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Turkish. */
export const tr: Messages = {
  'banner.title': 'Karar sizin',
  'banner.text':
    'Onayınızla {site} ve {partners}, çerezleri veya benzer teknikleri şunlar için kullanır:',
  'banner.text.alone': 'Onayınızla {site}, çerezleri veya benzer teknikleri şunlar için kullanır:',
  'banner.partners.one': 'bir iş ortağı',
  'banner.partners.other': '{count} iş ortağı',
  'banner.objection': 'Önceden onay alınmadan etkindir; itiraz edebilirsiniz.',
  'banner.withdraw':
    'Reddederseniz site bu hizmetler olmadan çalışır. Kararınızı istediğiniz zaman “Seçimlerimi değiştir” ile değiştirebilirsiniz.',
  'banner.services.one': 'Hizmeti görün',
  'banner.services.other': '{count} hizmeti görün',
  'banner.policy': 'Gizlilik politikası',
  'banner.accept': 'Tümünü kabul et',
  'banner.reject': 'Tümünü reddet',
  'banner.customize': 'Özelleştir',
  'banner.new': 'Yeni',
  'banner.revised.title': 'Seçilecek yeni bir şey var',
  'banner.revised.text':
    'Yanıtınızdan bu yana bir amaç veya hizmet eklendi ya da değişti. Diğer seçimleriniz geçerliliğini korur.',
  'banner.announce':
    '{title}. Sayfanın başında kabul edebilir, reddedebilir veya özelleştirebilirsiniz.',
  'banner.saved': 'Seçimleriniz kaydedildi.',
  'control.label': 'Seçimlerimi değiştir',
  'control.gpc': 'Tarayıcınız izlenmemenizi istiyor: her şey reddedildi.',
  'preferences.title': 'Seçimlerimi değiştir',
  'preferences.intro': 'Her amaç için siz karar verirsiniz. Kaydedene kadar hiçbir şey değişmez.',
  'preferences.close': 'Kaydetmeden kapat',
  'preferences.save': 'Seçimlerimi kaydet',
  'preferences.language': 'Dil',
  'choice.leftovers': 'Bu sitenin erişemediği şu öğeler cihazınızda hâlâ bulunabilir: {names}.',
  'preferences.exempt': 'Önceden onay olmadan',
  'state.on': 'İzin verildi',
  'state.off': 'Reddedildi',
  'state.mixed': 'Kısmen',
  'state.locked': 'Her zaman etkin',
  'service.list.one': '{count} hizmet',
  'service.list.other': '{count} hizmet',
  'service.by': 'sağlayan: {company}',
  'service.company': 'Şirket',
  'service.country': 'Ülke',
  'service.hosts': 'Bağlanılan sunucular',
  'service.cookies': 'Çerezler',
  'service.storage': 'Diğer depolama',
  'service.session': 'tarayıcı kapanana kadar',
  'service.policy': '{company} gizlilik politikası (yeni sekme)',
  'service.none': 'Cihazınızda hiçbir şey saklamaz.',
  'exempt.audience':
    'Sitenin kendi ziyaret ölçümü, başka yerde izleme olmadan: yasa buna önceden onay olmadan izin verir. İtiraz edebilirsiniz.',
  'exempt.choice': 'Seçiminizi hatırlar. Aksi hâlde soru her sayfada yeniden sorulurdu.',
  'exempt.auth': 'İstediğinizde hesabınızda oturumunuzu açık tutar.',
  'exempt.cart': 'Sepetinizin içeriğini saklar.',
  'exempt.lb': 'Sitenin yanıt vermesi için ziyaretleri sunuculara dağıtır.',
  'exempt.ui-lang': 'Seçtiğiniz dili ve görünümü saklar.',
  'exempt.security': 'Siteyi ve hesabınızı kötüye kullanıma karşı korur.',
  'choice.title': 'Şu anki seçiminiz',
  'choice.none':
    'Henüz yanıt vermediniz. O zamana kadar onayınızı gerektiren hiçbir şey etkin değildir.',
  'choice.dates': 'Kayıt tarihi: {date}. Son geçerlilik tarihi: {until}.',
  'choice.id': 'Tanımlayıcı',
  'choice.anonymous': 'Her şeyi reddettiniz: hiçbir tanımlayıcı saklanmaz.',
  'choice.copy': 'Kopyala',
  'choice.copied': 'Tanımlayıcı kopyalandı.',
  'choice.proof': 'Kanıtımı gör veya indir (yeni sekme)',
  'choice.erase': 'Kaydımı sil',
  'choice.erase.sure':
    'Kaydınız kalıcı olarak silinecek ve izinleriniz geri çekilecek. Devam edilsin mi?',
  'choice.erase.yes': 'Kalıcı olarak sil',
  'choice.erase.no': 'İptal',
  'choice.erased': 'Kaydınız silindi ve izinleriniz geri çekildi.',
  'choice.erase.failed': 'Kayıt silinemedi. Birazdan yeniden deneyebilirsiniz.',
  'farewell.title': 'İzinleriniz geri çekildi',
  'farewell.text':
    'Tanımlayıcınız artık bu cihazda değil. Kaydınızı daha sonra görmek veya silmek isterseniz onu saklayın.',
  'farewell.close': 'Kapat',
  'search.label': 'Hizmet veya şirket ara',
  'search.found.one': '{count} hizmet bulundu',
  'search.found.other': '{count} hizmet bulundu',
  'embed.label': 'Bekletilen içerik: {title}',
  'embed.text':
    'Bu içerik {service} ({company}) hizmetinden gelir. Gösterilmesi, bu şirkete IP adresinizi ve bu sitenin adresini iletir.',
  'embed.unknown': 'Bu içeriğin gösterilmesi için onayınız gerekir.',
  'embed.once': 'Bu kez göster',
  'embed.always': 'Her zaman izin ver: {service}',
  'policy.service': '{service}: {state}',
};
