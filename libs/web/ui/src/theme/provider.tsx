import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './styles';
import { cssVariablesResolver, theme } from './theme';

/** The look of every screen. Follows the system's light or dark until the person chooses; the choice is remembered. */
export function LookProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" deduplicateInlineStyles>
      {children}
    </MantineProvider>
  );
}
