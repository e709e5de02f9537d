export { RunPage } from './run-page';
export { RunsPage } from './runs-page';
