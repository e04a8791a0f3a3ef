import { itemDefinition, sameItem } from '../../../../bpmn/items.js';
import { defineConformanceRule, degree, isExecutable, nameOf } from '../../../conformance.js';

export const messageTask = defineConformanceRule({
  id: 'bpmn/message-task',
  title: { en: 'The data of a send or receive task fits its message.', de: 'Die Daten einer Sende- oder Empfangsaufgabe passen zu ihrer Nachricht.' },
  why: { en: 'Otherwise an engine cannot build or read the message.', de: 'Sonst kann eine Engine die Nachricht weder erzeugen noch lesen.' },
  source: 'BPMN 2.0.2 §10.3.3 (Send Task, Receive Task, Script Task)',
  messages: {
    'EXT.046': { en: 'The send task “{name}” may have one input set at most.', de: 'Die Sendeaufgabe „{name}“ darf höchstens eine Eingabemenge haben.' },
    'EXT.047': { en: 'The send task “{name}” may have one data input at most.', de: 'Die Sendeaufgabe „{name}“ darf höchstens eine Dateneingabe haben.' },
    'EXT.048': { en: 'The data input of “{name}” differs from its message.', de: 'Die Dateneingabe von „{name}“ weicht von ihrer Nachricht ab.' },
    'EXT.049': { en: 'The receive task “{name}” starts the process and must have no incoming flow.', de: 'Die Empfangsaufgabe „{name}“ startet den Prozess und darf keinen eingehenden Fluss haben.' },
    'EXT.050': { en: 'The receive task “{name}” may have one output set at most.', de: 'Die Empfangsaufgabe „{name}“ darf höchstens eine Ausgabemenge haben.' },
    'EXT.051': { en: 'The receive task “{name}” may have one data output at most.', de: 'Die Empfangsaufgabe „{name}“ darf höchstens eine Datenausgabe haben.' },
    'EXT.052': { en: 'The data output of “{name}” differs from its message.', de: 'Die Datenausgabe von „{name}“ weicht von ihrer Nachricht ab.' },
    'EXT.053': { en: 'The script task “{name}” has a script but does not name its format.', de: 'Der Skript-Task „{name}“ hat ein Skript, nennt aber dessen Format nicht.' },
  },
  check({ model, violates }) {
    return {
      'bpmn:SendTask': (task) => {
        const message = model.target(task, 'messageRef');
        if (!message || !isExecutable(model, task)) return;
        const specification = task.child('bpmn:InputOutputSpecification');
        const data = specification?.childrenOf('bpmn:DataInput') ?? [];
        if ((specification?.childrenOf('bpmn:InputSet').length ?? 0) > 1) violates('EXT.046', task, nameOf(task));
        if (data.length > 1) violates('EXT.047', task, nameOf(task));
        if (data[0] && !sameItem(itemDefinition(model, data[0]), itemDefinition(model, message))) violates('EXT.048', task, nameOf(task));
      },
      'bpmn:ReceiveTask': (task) => {
        if (!isExecutable(model, task)) return;
        if (task.isTrue('instantiate') && degree(model, task, 'incoming') > 0) violates('EXT.049', task, nameOf(task));
        const message = model.target(task, 'messageRef');
        if (!message) return;
        const specification = task.child('bpmn:InputOutputSpecification');
        const data = specification?.childrenOf('bpmn:DataOutput') ?? [];
        if ((specification?.childrenOf('bpmn:OutputSet').length ?? 0) > 1) violates('EXT.050', task, nameOf(task));
        if (data.length > 1) violates('EXT.051', task, nameOf(task));
        if (data[0] && !sameItem(itemDefinition(model, data[0]), itemDefinition(model, message))) violates('EXT.052', task, nameOf(task));
      },
      'bpmn:ScriptTask': (task) => {
        if (isExecutable(model, task) && task.textOf('script')?.trim() && !task.get('scriptFormat')) violates('EXT.053', task, nameOf(task));
      },
    };
  },
});
