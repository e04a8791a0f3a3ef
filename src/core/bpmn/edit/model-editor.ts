import type { TextEdit } from '../../text/edits.js';
import { EditList } from '../../xml/edit-list.js';
import { ElementEditor } from '../../xml/element-editor.js';
import { FragmentWriter } from '../../xml/fragment.js';
import { FileStyle } from '../../xml/style.js';
import type { XmlElement } from '../../xml/tree.js';
import { spelledDefaults } from '../canonical.js';
import type { BpmnModel } from '../model.js';
import { Roles } from '../roles.js';
import type { NewElement } from './new-element.js';
import { treeOf } from './new-element.js';
import { positionFor } from './schema-order.js';

const NUMBERS = new Set(['x', 'y', 'width', 'height']);

/**
 * Collects changes of a model and turns them into minimal edits of its text, in the style of the file.
 * Nothing is looked up in the state after a change: ask the model first, then change.
 */
export class ModelEditor {
  private readonly style: FileStyle;
  private readonly writer: FragmentWriter;
  private readonly editors = new Map<XmlElement, ElementEditor>();
  private readonly attributes = new Map<XmlElement, Map<string, string | undefined>>();
  private readonly texts = new Map<XmlElement, string>();
  /** What could be an id, in the file and among those given, also without its number: beside `Flow_1` comes `Flow_2`. */
  private taken: Set<string> | undefined;
  /** The last number behind each stem. */
  private readonly numbers = new Map<string, number>();

  constructor(readonly model: BpmnModel) {
    this.style = new FileStyle(model.xml);
    const roles = new Roles();
    this.writer = new FragmentWriter(this.style, {
      substitute: () => undefined, skips: () => false, isDecimal: (_, key) => NUMBERS.has(key), spelledDefaults: (exemplar) => spelledDefaults(exemplar, roles),
    });
  }

  /** An id that does not occur in the file: the stem, else the stem and a number. */
  newId(stem: string): string {
    this.taken ??= new Set(this.model.text.split(/[\s"'<>=:]+/).flatMap((word) => [word, word.replace(/_\d+$/, '')]));
    let number = this.numbers.get(stem) ?? -1;
    let id: string;
    do id = ++number === 0 ? stem : `${stem}_${number}`;
    while (this.taken.has(id));
    this.numbers.set(stem, number);
    this.taken.add(id);
    return id;
  }

  /** Gives an unprefixed attribute a value, or takes it away (`undefined`). The last change of an attribute counts. */
  set(element: XmlElement, name: string, value: string | undefined): void {
    let own = this.attributes.get(element);
    if (!own) this.attributes.set(element, (own = new Map<string, string | undefined>()));
    own.set(name, value);
  }

  setText(element: XmlElement, text: string): void {
    this.texts.set(element, text);
  }

  /** Takes an element away with everything in it. */
  remove(element: XmlElement): void {
    if (element.parent) this.editorOf(element.parent).remove(element);
  }

  /** Adds a child where the schema wants it, behind its like. */
  add(parent: XmlElement, child: NewElement): void {
    const tree = treeOf(child);
    this.editorOf(parent).insert(positionFor(parent, tree), (place) => this.writer.write(tree, place));
  }

  /** Adds an element behind another one. */
  addBehind(sibling: XmlElement, child: NewElement): void {
    const tree = treeOf(child);
    this.editorOf(sibling.parent!).insert({ behind: sibling }, (place) => this.writer.write(tree, place));
  }

  /** Adds an element in front of another one. */
  addBefore(sibling: XmlElement, child: NewElement): void {
    const tree = treeOf(child);
    this.editorOf(sibling.parent!).insert({ before: sibling }, (place) => this.writer.write(tree, place));
  }

  /** The changes as edits, sorted. To be called once. */
  finish(): TextEdit[] {
    for (const [element, changes] of this.attributes) for (const [name, value] of changes) this.writeAttribute(element, name, value);
    for (const [element, text] of this.texts) this.editorOf(element).setText(text);
    const edits = new EditList();
    for (const editor of this.editors.values()) if (!this.isRemoved(editor.element)) edits.add(editor.finish());
    return edits.sorted();
  }

  private writeAttribute(element: XmlElement, name: string, value: string | undefined): void {
    const attribute = element.attribute(name);
    const editor = this.editorOf(element);
    if (value === undefined) {
      if (attribute) editor.removeAttribute(attribute, true);
    } else if (attribute) {
      if (attribute.value !== value) editor.setAttribute(attribute, value);
    } else {
      const example = treeOf({ tag: 'bpmn:task', attributes: { [name]: value } });
      editor.addAttribute(example, example.attribute(name)!, ['id']);
    }
  }

  private editorOf(element: XmlElement): ElementEditor {
    let editor = this.editors.get(element);
    if (!editor) this.editors.set(element, (editor = new ElementEditor(element, this.style)));
    return editor;
  }

  private isRemoved(element: XmlElement): boolean {
    for (let node: XmlElement | undefined = element; node?.parent; node = node.parent) {
      if (this.editors.get(node.parent)?.isRemoved(node)) return true;
    }
    return false;
  }
}
