export * from './lines';
export * from './policy';
export * from './default-policy';
export * from './validate-policy';
export * from './run-inputs';
export * from './gates';
export * from './result';
export * from './market';
export { reciprocalScore, scoreLeader, byRank } from './score';
export { dailyOverlapMinutes, overlapMinutes } from './overlap';
export { matchNaively, NaiveMarket } from './naive';
export { ColumnarIndex, type IndexBytes } from './columnar/columnar-index';
export * from './explanation';
export * from './why-not';
export * from './reaction';
export * from './buckets';
export * from './changes';
export * from './counterfactual';
export * from './marks';
export * from './market-gains';
export * from './preview-budget';
export { changeAsAdvice, gainInWords, marketInWords, marketNeedsWords } from './market-words.en';
export {
  cardMoveInWords,
  changeInWords,
  companyGainInWords,
  leaderMoveInWords,
  NO_CARD_MOVE,
  rankInWords,
  whyNotInWords,
  WORDS,
  type LineWords,
} from './catalogue.en';
export * from './testing/random-market';
export * from './testing/prove';
