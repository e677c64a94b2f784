// Reads TypeScript as text, as far as the scans in this folder need: comments, code without them, and what is exported.

/** An exported declaration and the comment above it; null when it has none. */
export interface Declaration {
  readonly name: string;
  readonly comment: string | null;
}

const declaration =
  /^export (?:declare )?(?:default )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) +(?!\{)([A-Za-z0-9_$]+)/;

/** Code alone: comments and plain strings are taken out; templates stay, since they hold code, and so do line breaks. */
export function codeOf(text: string): string {
  const parts = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(parts, (part) => (part.startsWith('`') ? part : part.replace(/[^\n]/g, ' ')));
}

/** Every exported declaration with its doc comment; decorators may stand between the two, overloads share the first one's. */
export function exportsOf(text: string): Declaration[] {
  const lines = text.split('\n');
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const name = declaration.exec(line)?.[1];
    if (name === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ name, comment: commentAbove(lines, index) }];
  });
}

/** The comment with which a file begins, before or right after its imports, without its marks; null when there is none. */
export function openingComment(text: string): string[] | null {
  const imports = /^(?:#!.*\n|import\b[^;]*;\n|export (?:type )?\{[^}]*\} from '[^']+';\n|\s*\n)*/;
  const body = text.replace(imports, '');
  const block = /^\/\*\*?([\s\S]*?)\*\//.exec(body)?.[1];
  const found = block?.split('\n') ?? /^(\/\/.*\n)+/.exec(body)?.[0].split('\n');
  const lines = found?.map((line) => line.replace(/^\s*(\/\/|\*)?\s?/, '').trim()).filter((line) => line !== '');
  return lines === undefined || lines.length === 0 ? null : lines;
}

function commentAbove(lines: readonly string[], index: number): string | null {
  const above = lines.slice(0, index).join('\n').trimEnd();
  const withoutDecorators = above.replace(/(?:\n@[A-Za-z]+(?:\((?:[^()]|\([^()]*\))*\))?)+$/, '');
  const comment = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/$/.exec(withoutDecorators)?.[0];
  return comment ?? null;
}
