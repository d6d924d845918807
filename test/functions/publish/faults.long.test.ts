import { publishThrough, storeForEach } from './any-command.ts';

storeForEach();

publishThrough('throttled', 'timedOut');
