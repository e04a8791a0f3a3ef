// Stands in for node:assert/strict where there is no Node: in the web extension host.
import { strict } from 'assert';

export default strict;
