import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import type { LandscapeFile } from '../landscape/files.js';
import { readLandscapeFile } from '../landscape/files.js';
import type { LandscapeFileKind } from '../landscape/kinds.js';
import { kindOfPath } from '../landscape/kinds.js';
import type { YamlDocument } from '../yaml/read.js';
import { readYaml } from '../yaml/read.js';

/** One state of a file as its author sees it; what is made of the text is made once, when it is asked for. */
export class LanguageDocument {
  readonly kind: LandscapeFileKind | undefined;
  private readFile: LandscapeFile | undefined;
  private readTree: YamlDocument | undefined;
  private readAs: BpmnModel | undefined;

  /**
   * @param path In the index of the landscape; for a file outside of it any path, which decides what kind of file it is.
   * @param text Without a byte order mark; all offsets count in it.
   */
  constructor(readonly path: string, readonly text: string) {
    this.kind = kindOfPath(path);
  }

  /** What the landscape reads in it. */
  get file(): LandscapeFile | undefined {
    return (this.readFile ??= readLandscapeFile(this.path, this.text));
  }

  /** The text as YAML. */
  get yaml(): YamlDocument {
    return (this.readTree ??= readYaml(this.text));
  }

  /** The text as BPMN. */
  get model(): BpmnModel {
    return (this.readAs ??= readModel(this.text));
  }
}
