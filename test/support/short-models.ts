/** A BPMN document with this content. */
export const file = (content: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="urn:example">${content}</definitions>`;

/**
 * What a process or sub-process holds: its nodes, and flows in short: `a>b`, with a condition `a>b?`. The lists of the nodes are filled
 * in. `a>b!` puts a `»` before the flow, for tests that ask where something is found.
 */
export function level(nodes: string, flows: string): string {
  const list = flows.trim() === '' ? [] : flows.trim().split(/\s+/).map((flow) => {
    const [, from, to, condition, mark] = /^(\w+)>(\w+)(\?)?(!)?$/.exec(flow)!;
    return { id: `F_${from}_${to}`, from: from!, to: to!, condition, mark };
  });
  const entered = list.reduce((text, { id, to }) => into(text, to, `<incoming>${id}</incoming>`), nodes);
  const listed = list.reduce((text, { id, from }) => into(text, from, `<outgoing>${id}</outgoing>`), entered);
  return listed + list.map(({ id, from, to, condition, mark }) => `${mark ? '»' : ''}<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition ? '<conditionExpression>x</conditionExpression>' : ''}</sequenceFlow>`).join('');
}

/** Puts a child at the place of lists of flows into the element with an id. */
function into(text: string, id: string, child: string): string {
  const empty = new RegExp(`<(\\w+)((?: [\\w:]+="[^"]*")*? id="${id}"(?: [\\w:]+="[^"]*")*)\\s*/>`);
  if (empty.test(text)) return text.replace(empty, `<$1$2>${child}</$1>`);
  return text.replace(new RegExp(`(<\\w+(?: [\\w:]+="[^"]*")*? id="${id}"[^>]*>(?:<(?:incoming|outgoing)>\\w+</(?:incoming|outgoing)>)*)`), `$1${child}`);
}
