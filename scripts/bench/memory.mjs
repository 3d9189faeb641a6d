import { readFileSync } from 'node:fs';

/**
 * The most memory that this process had, in bytes. Linux keeps it by process in `status`; what `resourceUsage` gives there is
 * that of the process that started this one, if it was larger.
 */
export function mostMemory() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
