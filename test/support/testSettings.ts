import type { ConfigurationItem } from 'vscode-languageserver/node';
import manifest from '../../package.json';

/** Settings by their full names, of any type: an editor can write anything into settings.json. */
export type ClientSettings = Readonly<Record<string, unknown>>;

const SECTION = 'editorialReview';

/** The settings of the editor, with the defaults of the manifest, as VS Code answers for them. */
export class TestSettings {
  private readonly user = new Map<string, unknown>();
  private readonly folders = new Map<string, ClientSettings>();
  private answersHeld: (() => void)[] | undefined;

  change(settings: ClientSettings): void {
    for (const [name, value] of Object.entries(settings)) {
      this.user.set(name, value);
    }
  }

  /** What a workspace folder has of its own. */
  setForFolder(folder: string, settings: ClientSettings): void {
    this.folders.set(folder, settings);
  }

  /** Holds back answers as a busy editor does; each is about the settings at the time of the question. */
  hold(): () => void {
    this.answersHeld = [];
    return () => {
      const held = this.answersHeld ?? [];
      this.answersHeld = undefined;
      for (const release of held) {
        release();
      }
    };
  }

  async answer(items: readonly ConfigurationItem[]): Promise<unknown[]> {
    const values = items.map(({ section = '', scopeUri }) => this.value(section, scopeUri));
    const held = this.answersHeld;
    if (held) {
      await new Promise<void>((release) => held.push(release));
    }
    return values;
  }

  private value(section: string, folder: string | undefined): unknown {
    if (section !== SECTION) {
      return this.setting(section, folder) ?? null;
    }
    const names = Object.keys(manifest.contributes.configuration.properties);
    const all: Record<string, unknown> = {};
    for (const name of names) {
      nest(all, name.slice(SECTION.length + 1).split('.'), this.setting(name, folder));
    }
    return all;
  }

  private setting(name: string, folder: string | undefined): unknown {
    const own = this.folders.get(folder ?? '') ?? {};
    if (name in own) {
      return own[name];
    }
    return this.user.has(name) ? this.user.get(name) : defaultOf(name);
  }
}

function defaultOf(name: string): unknown {
  const properties: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;
  return properties[name]?.default;
}

/** Puts a value where its path leads: `matches.codeLens` into the object `matches`, as VS Code does. */
function nest(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = (into[first] ?? {}) as Record<string, unknown>;
  into[first] = inner;
  nest(inner, rest, value);
}
