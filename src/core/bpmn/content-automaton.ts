import { canStart, requiredName } from './content-model.js';
import { fullType, schema, type FullType, type Particle } from './schema.js';

/** What reading one child leads to. */
export interface ContentStep {
  readonly state: ContentState;
  /** The type the child has by its declaration, by its name when it is a simple one; `undefined` for an element the schema does not know. */
  readonly type: FullType | string | undefined;
}

/**
 * A place in a content model: what of it is still to come. Places and the ways between them are worked out when the first
 * element needs them and shared by all others, so that children which stand where they may cost one look-up each.
 */
export class ContentState {
  /** Whether an element may end here. */
  readonly isComplete: boolean;
  private readonly steps = new Map<string, ContentStep | undefined>();

  constructor(private readonly rest: readonly Particle[], private readonly places: Places) {
    this.isComplete = rest.every((particle) => requiredName(particle) === undefined);
  }

  /** @param name Expanded name of the next child, as {@link schemaName} gives it; `undefined` when it must not stand here. */
  step(name: string): ContentStep | undefined {
    const known = this.steps.get(name);
    if (known || this.steps.has(name)) return known;
    const step = this.find(name);
    this.steps.set(name, step);
    return step;
  }

  private find(name: string): ContentStep | undefined {
    const taken = take(this.rest, name);
    if (!taken) return undefined;
    const { by, rest } = taken;
    const state = this.places.at(rest);
    if (by.kind === 'element' && by.type !== undefined) return { state, type: fullType(by.type) ?? by.type };
    const declaration = Object.hasOwn(schema.elements, name) ? schema.elements[name] : undefined;
    if (declaration?.abstract && by.kind === 'element') return undefined;
    return { state, type: declaration && (fullType(declaration.type) ?? declaration.type) };
  }
}

/** The places of one content model. */
class Places {
  private readonly known = new Map<string, ContentState>();
  private readonly numbers = new Map<Particle, number>();

  at(rest: readonly Particle[]): ContentState {
    const key = rest.map((particle) => this.numberOf(particle)).join();
    let state = this.known.get(key);
    if (!state) this.known.set(key, (state = new ContentState(rest, this)));
    return state;
  }

  private numberOf(particle: Particle): number {
    let number = this.numbers.get(particle);
    if (number === undefined) this.numbers.set(particle, (number = this.numbers.size));
    return number;
  }
}

const starts = new WeakMap<FullType, ContentState>();

/** The place before the first child of an element of a type. */
export function startOf(type: FullType): ContentState {
  let start = starts.get(type);
  if (!start) starts.set(type, (start = new Places().at(type.content)));
  return start;
}

/** Lets the first particle that can take a child take it (the schema is deterministic), and tells what is still to come. */
function take(content: readonly Particle[], name: string): { by: Particle; rest: readonly Particle[] } | undefined {
  for (let i = 0; i < content.length; i++) {
    const particle = content[i]!;
    if (canStart(particle, name)) {
      const again = particle.max === 1 ? [] : [onceLess(particle)];
      const inside = particle.kind === 'choice' ? take([particle.parts.find((part) => canStart(part, name))!], name)
        : particle.kind === 'sequence' ? take(particle.parts, name)
          : { by: particle, rest: [] };
      return inside && { by: inside.by, rest: [...inside.rest, ...again, ...content.slice(i + 1)] };
    }
    if (requiredName(particle) !== undefined) return undefined;
  }
  return undefined;
}

const less = new WeakMap<Particle, Particle>();

/** A particle that occurred once and may occur again: the same object for the same particle. */
function onceLess(particle: Particle): Particle {
  if (particle.min === 0 && particle.max === null) return particle;
  let result = less.get(particle);
  if (!result) {
    result = { ...particle, min: Math.max(0, particle.min - 1), max: particle.max === null ? null : particle.max - 1 };
    less.set(particle, result);
  }
  return result;
}
