/**
 * Whether an address is of a provider that gives one to anybody, and so says nothing of whom its owner works for. The
 * large ones of France and elsewhere; whatever is not listed the operator sees.
 */
export function isFreeMail(address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return providers.has(domain) || families.test(domain);
}

/** Providers with a domain in many countries. */
const families =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|gmx|aol|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

const providers = new Set(
  'orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr club-internet.fr aliceadsl.fr cegetel.net voila.fr icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tutamail.com mailo.com mailfence.com posteo.de posteo.net mailbox.org web.de t-online.de freenet.de bluewin.ch skynet.be telenet.be libero.it virgilio.it tiscali.it wp.pl o2.pl onet.pl interia.pl seznam.cz mail.ru bk.ru inbox.ru list.ru rambler.ru ukr.net zoho.com mail.com fastmail.com fastmail.fm hushmail.com qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com uol.com.br bol.com.br terra.com.br mailinator.com yopmail.com yopmail.fr guerrillamail.com 10minutemail.com temp-mail.org trashmail.com jetable.org comcast.net verizon.net att.net btinternet.com sky.com virginmedia.com riseup.net disroot.org duck.com'.split(
    ' ',
  ),
);
