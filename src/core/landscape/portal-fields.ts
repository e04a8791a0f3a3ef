import type { Lang, Message } from '../messages.js';
import type { PortalData } from './data.js';

/** What the law asks of whoever publishes pages, with how to tell whether it is there. */
const REQUIRED: readonly { readonly key: string; readonly name: Message; readonly valueIn: (portal: PortalData) => string | null | undefined }[] = [
  { key: 'operator', name: { en: 'operator', de: 'betreibende Stelle' }, valueIn: ({ operator }) => operator },
  { key: 'address', name: { en: 'address', de: 'Anschrift' }, valueIn: ({ address }) => address },
  { key: 'email', name: { en: 'e-mail address or telephone', de: 'E-Mail-Adresse oder Telefon' }, valueIn: ({ email, phone }) => email || phone },
  { key: 'dataProtection', name: { en: 'data protection officer', de: 'datenschutzbeauftragte Stelle' }, valueIn: ({ dataProtection }) => dataProtection },
  { key: 'accessibility.status', name: { en: 'state of accessibility', de: 'Stand der Barrierefreiheit' }, valueIn: ({ accessibility }) => accessibility?.status },
  { key: 'accessibility.enforcement', name: { en: 'enforcement body', de: 'Schlichtungsstelle' }, valueIn: ({ accessibility }) => accessibility?.enforcement },
];

/** The fields that imprint, privacy notice and accessibility statement need and that are empty: what they are called, and their keys. */
export function missingPortalFields(portal: PortalData, lang: Lang): string[] {
  return REQUIRED.filter(({ valueIn }) => !valueIn(portal)?.trim()).map(({ key, name }) => `${name[lang]} (${key})`);
}
