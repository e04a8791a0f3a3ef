import type { Lang, Message, MessageParams } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { yamlMessages } from '../../yaml/problems.js';
import type { Config } from './config.js';

/** What can be wrong with a configuration. */
const configMessages = {
  ...yamlMessages,
  'map-expected': { en: '“{key}” takes settings with a name and a value.', de: '„{key}“ erwartet Einstellungen mit Name und Wert.' },
  'list-expected': { en: '“{key}” takes text or a list of texts.', de: '„{key}“ erwartet Text oder eine Liste von Texten.' },
  'text-expected': { en: '“{key}” takes text.', de: '„{key}“ erwartet Text.' },
  'unknown-key': { en: 'There is no setting “{name}”.', de: 'Die Einstellung „{name}“ gibt es nicht.' },
  'unknown-preset': { en: 'There is no preset “{name}”.', de: 'Die Vorgabe „{name}“ gibt es nicht.' },
  'unknown-rule': { en: 'There is no rule “{name}”.', de: 'Die Regel „{name}“ gibt es nicht.' },
  'unknown-level': { en: '“{name}” is no level; there are off, info, warning and error.', de: '„{name}“ ist keine Stufe; es gibt off, info, warning und error.' },
  'unknown-option': { en: 'The rule “{rule}” has no option “{name}”.', de: 'Die Regel „{rule}“ hat keine Option „{name}“.' },
  'wrong-option': { en: 'The option “{name}” does not take this value.', de: 'Die Option „{name}“ kann diesen Wert nicht haben.' },
  'always-on': { en: 'The rule “{name}” cannot be switched off.', de: 'Die Regel „{name}“ lässt sich nicht abschalten.' },
  'reason-missing': { en: 'What is ignored needs a “reason”.', de: 'Eine Ausnahme braucht eine Begründung („reason“).' },
} as const satisfies Record<string, Message>;

const MEANT: Message = { en: ' Did you mean “{nearest}”?', de: ' Gemeint ist vielleicht „{nearest}“.' };

/** A fault in a configuration with its place: UTF-16 offsets in the text without a byte order mark, end exclusive. */
export interface ConfigProblem {
  readonly code: keyof typeof configMessages;
  readonly params?: MessageParams;
  readonly start: number;
  readonly end: number;
  /** The name that was probably meant. */
  readonly nearest?: string | undefined;
}

/** The sentence for the user, with a suggestion where there is one. */
export function describeConfigProblem({ code, params, nearest }: ConfigProblem, lang: Lang): string {
  const sentence = formatMessage(configMessages[code], lang, params);
  return nearest === undefined ? sentence : sentence + formatMessage(MEANT, lang, { nearest });
}

/** What is said where a `.bpmnlintrc` names rules that only bpmnlint could run. */
export const PLUGINS_NOT_RUN: Message = {
  en: 'Rules from plug-ins of bpmnlint are code of the workspace and are not run here: {names}.',
  de: 'Regeln aus Plug-ins von bpmnlint sind Code des Arbeitsbereichs und laufen hier nicht: {names}.',
};

/** The plug-in presets and rules a configuration names, as it spells them. */
export function pluginNames({ plugins }: Config): string[] {
  return plugins ? [...plugins.extends, ...Object.keys(plugins.rules)] : [];
}
