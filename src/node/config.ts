import { lstatSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../core/text/decode.js';
import { readBpmnlintrc } from '../core/validate/config/bpmnlintrc.js';
import { presetConfig, type Config } from '../core/validate/config/config.js';
import type { ConfigProblem } from '../core/validate/config/problems.js';
import { readConfig } from '../core/validate/config/read.js';
import { readBytes } from './workspace.js';

/** The configuration that holds for a folder. */
export interface FoundConfig {
  readonly config: Config;
  /** Absolute path; globs of the configuration are relative to it. */
  readonly folder: string;
  /** Absolute path of the file; `undefined` for a default. */
  readonly file?: string;
}

/** A configuration that cannot be used, and why. */
export class BrokenConfig extends Error {
  constructor(readonly file: string, readonly text: string, readonly problems: readonly ConfigProblem[]) {
    super(file);
  }
}

/** A configuration that cannot be read; `reason` is the code of the system's error. */
export class UnreadableConfig extends Error {
  constructor(readonly file: string, readonly reason: string) {
    super(file);
  }
}

const OWN = ['prozessatlas.yaml', 'prozessatlas.yml', 'prozessatlas.json'];
const LANDSCAPE = ['landscape.yaml', 'landscape.yml'];

/** What lies in a folder or, failing that, nearest above it. */
interface Nearest {
  readonly own: string | undefined;
  readonly bpmnlintrc: string | undefined;
  /** The folder of the landscape, and of the outermost one that holds it. */
  readonly landscape: string | undefined;
  readonly outermost: string | undefined;
}

/**
 * Finds configurations: the nearest `prozessatlas.yaml`, else the nearest `.bpmnlintrc`, else the municipal profile inside
 * a landscape and the core profile elsewhere. They are never merged.
 */
export class ConfigFinder {
  private readonly nearest = new Map<string, Nearest>();
  private readonly read = new Map<string, FoundConfig>();

  /** @param only Absolute path of a configuration that holds everywhere instead. */
  constructor(private readonly only?: string) {}

  /** Throws {@link BrokenConfig} or {@link UnreadableConfig}; never falls back to another configuration. */
  forFolder(folder: string): FoundConfig {
    const { own, bpmnlintrc, landscape } = this.look(folder);
    const file = this.only ?? own ?? bpmnlintrc;
    const key = file ?? landscape ?? '';
    let found = this.read.get(key);
    if (!found) {
      const byDefault = landscape ? 'prozessatlas:municipal' : 'prozessatlas:core';
      found = file ? readFrom(file, byDefault) : { config: presetConfig(byDefault), folder: landscape ?? folder };
      this.read.set(key, found);
    }
    return found;
  }

  /** Absolute path of the outermost folder around with a `landscape.yaml`: what is inside may refer to what is around. */
  landscapeOf(folder: string): string | undefined {
    return this.look(folder).outermost;
  }

  private look(folder: string): Nearest {
    let found = this.nearest.get(folder);
    if (!found) {
      const parent = path.dirname(folder);
      const above = parent === folder ? undefined : this.look(parent);
      const here = (names: readonly string[]): string | undefined => names.map((name) => path.join(folder, name)).find(isThere);
      const landscape = here(LANDSCAPE) ? folder : undefined;
      found = {
        own: here(OWN) ?? above?.own,
        bpmnlintrc: here(['.bpmnlintrc']) ?? above?.bpmnlintrc,
        landscape: landscape ?? above?.landscape,
        outermost: above?.outermost ?? landscape,
      };
      this.nearest.set(folder, found);
    }
    return found;
  }
}

/** Whether something has this name, be it a link that leads nowhere: who put it there does not want to do without. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // in a folder that cannot be looked into
  }
}

function readFrom(file: string, byDefault: 'prozessatlas:municipal' | 'prozessatlas:core'): FoundConfig {
  const bytes = readBytes(file);
  if ('reason' in bytes) throw new UnreadableConfig(file, bytes.reason);
  const { text } = decodeText(bytes);
  const { config, problems } = path.basename(file).includes('bpmnlintrc') ? readBpmnlintrc(text) : readConfig(text, byDefault);
  if (problems.length > 0) throw new BrokenConfig(file, text, problems);
  return { config, folder: path.dirname(file), file };
}
