#!/usr/bin/env node
import { commands } from './commands/index.js';
import { main } from './process.js';

await main(commands, import.meta.url);
