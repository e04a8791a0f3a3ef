import type { Lang } from '../messages.js';
import { modelFromTemplate, templates } from '../steps/templates.js';
import type { NewProfile, ProcessGroup } from './new-process.js';
import { newProfileText } from './new-process.js';

interface Words {
  readonly name: string;
  readonly office: string;
  readonly frontDesk: string;
  readonly caseHandling: string;
  readonly management: string;
  readonly serviceUnit: string;
  readonly steering: string;
  readonly requests: string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  de: {
    name: 'Beispiel-Landkarte', office: 'Amt für Bürgeranliegen', serviceUnit: 'Sachgebiet Anträge', frontDesk: 'Servicestelle', caseHandling: 'Sachbearbeitung',
    management: 'Leitung', steering: 'Führung und Steuerung', requests: 'Anliegen und Anträge',
  },
  en: {
    name: 'Example landscape', office: 'Office for Public Requests', serviceUnit: 'Applications unit', frontDesk: 'Front desk', caseHandling: 'Case handling',
    management: 'Management', steering: 'Steering', requests: 'Requests and applications',
  },
};

/**
 * A small landscape to look around in and to try things: units, roles, and a process for each template.
 *
 * @returns The texts of its files by path.
 */
export function sampleLandscape(lang: Lang): ReadonlyMap<string, string> {
  const words = WORDS[lang];
  const groups = [
    { id: 'ex-man', number: '1.1', type: 'management', name: words.steering, orgUnit: 'org:office' },
    { id: 'ex-req', number: '2.1', type: 'core', name: words.requests, orgUnit: 'org:service' },
  ] as const satisfies readonly ProcessGroup[];
  const files = new Map([
    ['landscape.yaml', `schemaVersion: "1"\nname: ${words.name}\norganisation: org:office\nlanguage: ${lang}\ntree:\n${groups.map(({ id, number, type, name, orgUnit }) =>
      `  - { id: ${id}, number: "${number}", type: ${type}, name: ${name}, orgUnit: ${orgUnit} }\n`).join('')}`],
    ['catalogs/org-units.yaml', `- id: org:office\n  name: ${words.office}\n- id: org:service\n  name: ${words.serviceUnit}\n  parent: org:office\n`],
    ['catalogs/roles.yaml', [['management', words.management, 'office'], ['front-desk', words.frontDesk, 'service'], ['case-handling', words.caseHandling, 'service']]
      .map(([id, name, unit]) => `- id: role:${id}\n  name: ${name}\n  orgUnit: org:${unit}\n`).join('')],
  ]);
  for (const [template, group, place, owner] of [['approval', groups[0], 1, 'management'], ['application', groups[1], 1, 'case-handling'], ['request', groups[1], 2, 'front-desk']] as const) {
    const found = templates.find(({ id }) => id === template)!;
    const id = `${group.id}-0${place}0`;
    const profile: NewProfile = { id, number: `${group.number}.${place}`, folder: 'processes', name: found.name[lang], group, owner: `role:${owner}` };
    files.set(`processes/${id}.process.yaml`, newProfileText(profile));
    files.set(`processes/${id}.bpmn`, modelFromTemplate(found, profile, lang));
  }
  return files;
}
