import type { Particle } from './schema.js';
import { mayStandFor } from './schema.js';

/** What is wrong with the children of an element. `index` is the child, or where a child is missing. */
export type ContentFault =
  | { readonly kind: 'misplaced' | 'order'; readonly index: number }
  | { readonly kind: 'missing'; readonly index: number; readonly name: string };

/** What a child was taken for: the type of an element declared in place, else `undefined`. */
export type Assigned = { readonly type: string | undefined; readonly isWild: boolean };

/**
 * Reads the children of an element against its content model and tells what is wrong with them; `ContentState` is the
 * quick way to know that nothing is. The schema is deterministic (XML Schema 1.0, part 1, §3.8.6), so every child is taken
 * by the first particle that can take it; a child nobody takes is a fault and skipped.
 *
 * @param names Expanded names of the children.
 */
export function readContent(content: readonly Particle[], names: readonly string[]): { faults: ContentFault[]; assigned: (Assigned | undefined)[] } {
  const assigned: (Assigned | undefined)[] = new Array(names.length).fill(undefined);
  const faults: ContentFault[] = [];
  const rest = names.map((_, index) => index);
  let at = 0;
  for (const particle of content) consume(particle);
  for (; at < rest.length; at++) refuse(rest[at]!);
  return { faults, assigned };

  function consume(particle: Particle): void {
    for (let count = 0; particle.max === null || count < particle.max; count++) {
      if (starts(particle)) take(particle);
      else if (skipStray()) count--;
      else {
        if (count < particle.min) demand(particle);
        return;
      }
    }
  }

  function take(particle: Particle): void {
    switch (particle.kind) {
      case 'sequence': return particle.parts.forEach(consume);
      case 'choice': return consume(particle.parts.find(starts)!);
      case 'element': assigned[rest[at]!] = { type: particle.type, isWild: false }; break;
      case 'any': assigned[rest[at]!] = { type: undefined, isWild: true }; break;
    }
    at++;
  }

  /** Whether the next child can be the first one of a particle. */
  function starts(particle: Particle): boolean {
    const name = at < rest.length ? names[rest[at]!] : undefined;
    return name !== undefined && canStart(particle, name);
  }

  /** A child that fits nowhere from here on is reported and passed over, so that those behind it are still read. */
  function skipStray(): boolean {
    if (at >= rest.length || content.some((particle) => mentions(particle, names[rest[at]!]!))) return false;
    faults.push({ kind: 'misplaced', index: rest[at]! });
    at++;
    return true;
  }

  function refuse(index: number): void {
    const isKnownHere = content.some((particle) => mentions(particle, names[index]!));
    faults.push({ kind: isKnownHere ? 'order' : 'misplaced', index });
  }

  function demand(particle: Particle): void {
    const name = requiredName(particle);
    if (name !== undefined) faults.push({ kind: 'missing', index: at < rest.length ? rest[at]! : names.length, name });
  }
}

function takes(particle: Particle, name: string): boolean {
  if (particle.kind === 'element') return particle.type === undefined ? mayStandFor(name, particle.name) : particle.name === name;
  return particle.kind === 'any' && (particle.other === undefined || !(name.startsWith(`{${particle.other}}`) || name.startsWith('{}')));
}

/** Whether a child can be the first one of a particle. */
export function canStart(particle: Particle, name: string): boolean {
  if (particle.kind === 'sequence') {
    for (const part of particle.parts) {
      if (canStart(part, name)) return true;
      if (requiredName(part) !== undefined) return false;
    }
    return false;
  }
  return particle.kind === 'choice' ? particle.parts.some((part) => canStart(part, name)) : takes(particle, name);
}

/** Whether a name occurs anywhere in a content model. */
function mentions(particle: Particle, name: string): boolean {
  return 'parts' in particle ? particle.parts.some((part) => mentions(part, name)) : takes(particle, name);
}

/** The first element a particle cannot do without; `undefined` where it may be empty. */
export function requiredName(particle: Particle): string | undefined {
  if (particle.min === 0) return undefined;
  if (particle.kind === 'element') return particle.name;
  if (particle.kind === 'any') return undefined;
  const names = particle.parts.map(requiredName);
  return particle.kind === 'choice' && names.some((name) => name === undefined) ? undefined : names.find((name) => name !== undefined);
}
