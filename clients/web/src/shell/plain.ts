/** The running text of Markdown, for a line or two of it: without headings, and without the marks. */
export const plainText = (markdown: string): string =>
  markdown
    .split(/\r?\n/)
    .filter((line) => !/^\s*(#{1,6}\s|[-=*_]{3,}\s*$|```|\|)/.test(line))
    .map((line) => line.replace(/^\s*([-*+]|\d+\.|>)\s+/, ''))
    .join(' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(^|\s)[*_](\S[^*_]*)[*_]/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
