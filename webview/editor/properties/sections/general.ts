import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { areaField, group, textField } from '../inputs.js';
import { one, textOf } from '../moddle.js';
import { texts } from '../texts.js';

/** What an id may be: an NCName of XML. */
const ID = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/** Name and id. */
export function general(context: PropertiesContext): HTMLElement {
  const { object } = context;
  return group('general', say(texts.general),
    hasLabel(context) ? areaField(context, { id: 'p-name', label: say(object.$instanceOf('bpmn:TextAnnotation') ? texts.text : texts.name), value: labelOf(context), write: (name) => context.rename(name.trim()) }) : undefined,
    idField(context));
}

/** The label, wherever the type keeps it. */
export function labelOf({ object }: PropertiesContext): string {
  if (object.$instanceOf('bpmn:TextAnnotation')) return textOf(object, 'text');
  if (object.$instanceOf('bpmn:Group')) return textOf(one(object, 'categoryValueRef'), 'value');
  return textOf(object, 'name');
}

function hasLabel({ object }: PropertiesContext): boolean {
  return !['bpmn:Association', 'bpmn:DataAssociation', 'bpmn:Collaboration'].some((type) => object.$instanceOf(type));
}

function idField(context: PropertiesContext): HTMLElement {
  const { object, element } = context;
  const row = textField(context, {
    id: 'p-id', label: say(texts.identifier), value: object.id ?? '',
    write: (id) => {
      const problem = !ID.test(id) ? say(texts.idInvalid) : context.isTaken(id) ? say(texts.idTaken, { id }) : '';
      failure.textContent = problem;
      input.toggleAttribute('aria-invalid', problem !== '');
      if (problem === '') context.update(element, { id });
    },
  });
  const input = row.querySelector('input')!;
  const failure = document.createElement('p');
  failure.className = 'failure';
  failure.setAttribute('role', 'alert');
  row.append(failure);
  return row;
}
