import type { Words } from '../../words';
import type { DraftForm } from '../use-need-draft';

/** What each part of the form is given. */
export interface PartProps {
  readonly form: DraftForm;
  readonly words: Words;
}
