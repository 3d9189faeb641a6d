/** What the browser keeps between visits. It may refuse to: then nothing is kept. */
const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows and full storage: the page works without.
  }
};

export interface RecentCode {
  readonly system: string;
  readonly code: string;
  readonly title: string;
}

const RECENT = 'medcodes-recent';
const MOST = 12;

/** The codes that were looked at, the last one first. */
export function recentCodes(): readonly RecentCode[] {
  try {
    const kept: unknown = JSON.parse(read(RECENT) ?? '[]');
    return Array.isArray(kept) ? (kept as RecentCode[]) : [];
  } catch {
    return [];
  }
}

export function remember(code: RecentCode): void {
  const others = recentCodes().filter((kept) => kept.system !== code.system || kept.code !== code.code);
  write(RECENT, JSON.stringify([code, ...others].slice(0, MOST)));
}

export function forgetCodes(): void {
  write(RECENT, '[]');
}

export type Theme = 'light' | 'dark' | 'os';

export const theme = (): Theme => (read('tsd-theme') as Theme | null) ?? 'os';
/** The key is that of the other pages of the site, so that both have the same theme. */
export const keepTheme = (value: Theme): void => write('tsd-theme', value);
