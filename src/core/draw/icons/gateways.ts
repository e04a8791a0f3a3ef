import type { Icon } from '../pen.js';
import { circlePath, polygonPath } from './outlines.js';

/** The box the symbols of gateways are drawn in. */
export const GATEWAY_BOX = 50;

export const EXCLUSIVE: Icon = [{ path: 'M16.5 15.5H20.6L25 22.1L29.4 15.5H33.5L27.1 25L33.5 34.5H29.4L25 27.9L20.6 34.5H16.5L22.9 25Z', fill: 'ink', width: 1 }];
export const PARALLEL: Icon = [{ path: 'M22.6 10.5H27.4V22.6H39.5V27.4H27.4V39.5H22.6V27.4H10.5V22.6H22.6Z', fill: 'ink', width: 1 }];
export const INCLUSIVE: Icon = [{ path: circlePath(25, 25, 13), fill: 'paper', width: 2.5 }];
export const COMPLEX: Icon = [{ path: 'M25 12V38M12 25H38M15.8 15.8L34.2 34.2M34.2 15.8L15.8 34.2', width: 3.5 }];

const RING: Icon = [{ path: circlePath(25, 25, 15), fill: 'paper', width: 1 }];
const PENTAGON: Icon = [{ path: polygonPath(25, 25.4, 8.6, 5), width: 1.5 }];

/** Waits for the first event; two rings. */
export const EVENT_BASED: Icon = [...RING, { path: circlePath(25, 25, 12), width: 1 }, ...PENTAGON];
/** Starts a process with the first event; one ring. */
export const EVENT_BASED_START: Icon = [...RING, ...PENTAGON];
/** Starts a process when all events have come. */
export const EVENT_BASED_PARALLEL: Icon = [...RING, { path: 'M22.9 15.5H27.1V22.9H34.5V27.1H27.1V34.5H22.9V27.1H15.5V22.9H22.9Z', width: 1 }];
