// Imported before a program: prints the most memory that its process had, in bytes, and its CPU time, when it ends.
import { mostMemory } from './memory.mjs';

process.on('exit', () => {
  process.stderr.write(`${JSON.stringify({ rss: mostMemory(), cpu: process.cpuUsage() })}\n`);
});
