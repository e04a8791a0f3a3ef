import { modelUses } from '../../../../landscape/calls.js';
import { catalogEntries } from '../../../../landscape/catalog.js';
import { entriesOf } from '../../../../landscape/data.js';
import { isDate } from '../../../../landscape/dates.js';
import { dayInWords } from '../../../../time/words.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const lawChanged = defineLandscapeRule({
  meta: {
    id: 'landscape/law-changed',
    severity: 'warning',
    title: { en: 'A process has been checked since its legal bases changed.', de: 'Ein Prozess wurde geprüft, seit sich seine Rechtsgrundlagen geändert haben.' },
    why: {
      en: 'Laws change all the time; a process that follows the old one leads to wrong decisions.',
      de: 'Recht ändert sich ständig; ein Prozess, der dem alten folgt, führt zu falschen Entscheidungen.',
    },
    messages: {
      unchecked: { en: '{law} changed on {date}; the process has not been checked against it since.', de: '{law} hat sich am {date} geändert; der Prozess wurde seither nicht daran geprüft.' },
      ended: { en: '{law} was in force until {date}.', de: '{law} galt bis {date}.' },
      unlisted: {
        en: '{law} changed on {date}; this step cites it, but the profile does not list it, so nobody has checked it.',
        de: '{law} hat sich am {date} geändert; dieser Schritt nennt die Vorschrift, der Steckbrief aber nicht, also wurde sie nicht geprüft.',
      },
    },
  },
  profile({ path, data }, { index, today, lang, report }) {
    if (data.status === 'retired') return;
    for (const [i, { ref, checkedOn }] of entriesOf(data.legalBases)) {
      const law = ref ? catalogEntries(index, ref, path)[0]?.data : undefined;
      if (!law) continue;
      const name = law.citation ?? law.name ?? ref!;
      const { changedOn, validUntil } = law;
      if (isDate(changedOn) && changedOn <= today && !(isDate(checkedOn) && checkedOn >= changedOn)) {
        report({ message: 'unchecked', params: { law: name, date: dayInWords(changedOn, lang) }, at: ['legalBases', i, 'ref'] });
      }
      if (isDate(validUntil) && validUntil < today) report({ message: 'ended', params: { law: name, date: dayInWords(validUntil, lang) }, at: ['legalBases', i, 'ref'] });
    }
  },
  model(file, { index, today, lang, report }) {
    const owner = modelUses(index, file.path).find((use) => use.as !== 'snapshot')?.profile;
    if (!owner || owner.data.status === 'retired') return;
    const listed = new Set([...entriesOf(owner.data.legalBases)].map(([, { ref }]) => ref));
    for (const { kind, ref, elementId, start, end } of file.references) {
      if (kind !== 'legalBasis' || listed.has(ref)) continue;
      const law = catalogEntries(index, ref, file.path)[0]?.data;
      if (!law || !isDate(law.changedOn) || law.changedOn > today) continue;
      report({ message: 'unlisted', params: { law: law.citation ?? law.name ?? ref, date: dayInWords(law.changedOn, lang) }, elementId, range: { start, end } });
    }
  },
});
