import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** The colours of GraphiQL's own themes that show in this page. */
const PALETTES = {
  'graphiql-DARK': { base: 'vs-dark', accent: '#ff5794', background: '#212a3b', argument: '908aff' },
  'graphiql-LIGHT': { base: 'vs', accent: '#d60590', background: '#ffffff', argument: '6c69ce' },
} as const;

/** Tokens whose colour in Monaco's base theme has less contrast than WCAG asks for. */
const READABLE = {
  'graphiql-DARK': [{ token: 'comment', foreground: '8fbf7a' }],
  'graphiql-LIGHT': [{ token: 'number', foreground: '007a4d' }],
} as const;

/** Redefines GraphiQL's editor themes with enough contrast. */
export function useReadableThemes(): void {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return;
    for (const name of ['graphiql-DARK', 'graphiql-LIGHT'] as const) {
      const { base, accent, background, argument } = PALETTES[name];
      monaco.editor.defineTheme(name, {
        base,
        inherit: true,
        rules: [{ token: 'argument.identifier.gql', foreground: argument }, ...READABLE[name]],
        colors: {
          'editor.background': '#ffffff00',
          'scrollbar.shadow': '#ffffff00',
          'textLink.foreground': accent,
          'textLink.activeForeground': accent,
          'editorHoverWidget.background': background,
          'editorWidget.background': background,
          'editorSuggestWidget.background': background,
          'editorSuggestWidget.selectedBackground': `${accent}19`,
          'editorSuggestWidget.selectedForeground': accent,
          'menu.background': background,
          'quickInput.background': background,
          'list.hoverBackground': `${accent}19`,
          'list.highlightForeground': accent,
          focusBorder: accent,
        },
      });
    }
  }, [monaco]);
}
