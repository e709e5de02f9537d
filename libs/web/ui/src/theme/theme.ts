import { createTheme, type CSSVariablesResolver, type VariantColorsResolver } from '@mantine/core';
import { shellCopy } from '../copy';

/** Mantine's greys, from paper to ink. */
const GREY = ['#f9f7f2', '#f5f3ed', '#ece8de', '#e6e2d8', '#868e9d', '#757f91', '#626d81', '#46536b', '#2b3852', '#14223d'] as const;
/** Mantine's dark scale, from ink to paper at night. */
const NIGHT = ['#eef1f6', '#b7c2d2', '#94a1b6', '#7f8da5', '#6c7b95', '#25334c', '#121d31', '#0b1322', '#0a101c', '#060b15'] as const;

/** Every coloured button is either the action or quiet; danger is quiet too and says so in words. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const ink = color === 'stop' ? 'var(--qd-stop)' : 'var(--qd-ink)';
  switch (variant) {
    case 'filled':
      return {
        background: 'var(--qd-action)',
        hover: 'var(--qd-action-hover)',
        color: 'var(--qd-on-action)',
        border: '1px solid transparent',
      };
    case 'default':
      return { background: 'var(--qd-surface)', hover: 'var(--qd-sunken)', color: ink, border: '1px solid var(--qd-line-strong)' };
    default:
      return { background: 'transparent', hover: 'var(--qd-sunken)', color: ink, border: '1px solid transparent' };
  }
};

export const theme = createTheme({
  colors: { gray: GREY, dark: NIGHT },
  primaryColor: 'gray',
  primaryShade: { light: 9, dark: 0 },
  white: '#ffffff',
  black: '#14223d',
  fontFamily: 'var(--qd-sans)',
  headings: { fontFamily: 'var(--qd-serif)', fontWeight: '600' },
  defaultRadius: 6,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver,
  components: {
    // Without motion Mantine leaves out the transition that puts the loader into the middle.
    Button: { defaultProps: { size: 'md' }, styles: { loader: { transform: 'translate(-50%, -50%)' } } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    PillsInput: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 10,
        closeButtonProps: { 'aria-label': shellCopy.close },
        overlayProps: { backgroundOpacity: 0.45, color: '#0b1322' },
        transitionProps: { duration: 120, transition: 'fade' },
      },
      // The header above lies over it and would cut the focus ring of a field at the top.
      styles: { body: { paddingTop: 4 } },
    },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--qd-paper)',
    '--mantine-color-text': 'var(--qd-ink)',
    '--mantine-color-dimmed': 'var(--qd-soft)',
    '--mantine-color-placeholder': 'var(--qd-faint)',
    '--mantine-color-error': 'var(--qd-stop)',
    '--mantine-color-default': 'var(--qd-surface)',
    '--mantine-color-default-hover': 'var(--qd-sunken)',
    '--mantine-color-default-border': 'var(--qd-line-strong)',
    '--mantine-color-default-color': 'var(--qd-ink)',
    '--mantine-primary-color-filled': 'var(--qd-action)',
    '--mantine-primary-color-filled-hover': 'var(--qd-action-hover)',
    '--mantine-primary-color-contrast': 'var(--qd-on-action)',
  };
  return { variables: {}, light: ours, dark: ours };
};
