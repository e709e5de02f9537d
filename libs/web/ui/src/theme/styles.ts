/* Mantine's styles by component: a third of its whole sheet. The order is Mantine's own (bases first).
 * A component used anywhere needs its sheet here. */
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Skeleton.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import './inputs.css';
