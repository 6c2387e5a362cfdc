/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment FigureFields on Figure {\n  metric\n  kind\n  value\n  numerator\n  denominator\n  errorBound\n  noValueReason\n  asOf\n  from\n  to\n}\n\nfragment WallState on WallBoard {\n  hall {\n    code\n    name\n    nameEn\n    isDemo\n  }\n  day\n  asOf\n  isWorkingDay\n  finished {\n    ...FigureFields\n  }\n  usualFinished {\n    low\n    high\n    workingDays\n  }\n  onTime {\n    ...FigureFields\n  }\n  openRed {\n    ...FigureFields\n  }\n  openYellow {\n    ...FigureFields\n  }\n  openDueUnknown {\n    ...FigureFields\n  }\n  ratingCoverage {\n    ...FigureFields\n  }\n  badRatings {\n    ...FigureFields\n  }\n  throughput {\n    bin\n    startsAt\n    decided\n    usualLow\n    usualHigh\n    isFuture\n  }\n  urgentCases {\n    light\n    remainingWorkingDays\n    case {\n      number\n      item {\n        name\n        nameEn\n      }\n      department {\n        name\n        nameEn\n      }\n      window {\n        code\n      }\n    }\n  }\n  windowsNow {\n    state\n    decidedToday\n    openCases\n    lastEventAt\n    lastFinishedAt\n    window {\n      code\n      name\n      nameEn\n      floorRow\n      floorColumn\n      departments {\n        name\n        nameEn\n      }\n    }\n  }\n  satisfaction {\n    ...FigureFields\n  }\n  ratingLevels {\n    level\n    count\n  }\n  finishedNotRated\n  checkIns {\n    slot\n    nominalMinute\n    expected\n    present\n    onTime\n    isDue\n  }\n  stages {\n    stage\n    finishedCases\n    promisedWorkingDays\n    usedWorkingDays\n    from\n    to\n  }\n  ranking {\n    rank\n    lowerBound\n    satisfied\n    ratings\n    window {\n      code\n      name\n      nameEn\n    }\n  }\n  rankingFrom\n  rankingTo\n}\n\nquery Wall {\n  wall {\n    ...WallState\n  }\n}\n\nsubscription WallChanges {\n  wall {\n    ...WallState\n  }\n}": typeof types.FigureFieldsFragmentDoc,
};
const documents: Documents = {
    "fragment FigureFields on Figure {\n  metric\n  kind\n  value\n  numerator\n  denominator\n  errorBound\n  noValueReason\n  asOf\n  from\n  to\n}\n\nfragment WallState on WallBoard {\n  hall {\n    code\n    name\n    nameEn\n    isDemo\n  }\n  day\n  asOf\n  isWorkingDay\n  finished {\n    ...FigureFields\n  }\n  usualFinished {\n    low\n    high\n    workingDays\n  }\n  onTime {\n    ...FigureFields\n  }\n  openRed {\n    ...FigureFields\n  }\n  openYellow {\n    ...FigureFields\n  }\n  openDueUnknown {\n    ...FigureFields\n  }\n  ratingCoverage {\n    ...FigureFields\n  }\n  badRatings {\n    ...FigureFields\n  }\n  throughput {\n    bin\n    startsAt\n    decided\n    usualLow\n    usualHigh\n    isFuture\n  }\n  urgentCases {\n    light\n    remainingWorkingDays\n    case {\n      number\n      item {\n        name\n        nameEn\n      }\n      department {\n        name\n        nameEn\n      }\n      window {\n        code\n      }\n    }\n  }\n  windowsNow {\n    state\n    decidedToday\n    openCases\n    lastEventAt\n    lastFinishedAt\n    window {\n      code\n      name\n      nameEn\n      floorRow\n      floorColumn\n      departments {\n        name\n        nameEn\n      }\n    }\n  }\n  satisfaction {\n    ...FigureFields\n  }\n  ratingLevels {\n    level\n    count\n  }\n  finishedNotRated\n  checkIns {\n    slot\n    nominalMinute\n    expected\n    present\n    onTime\n    isDue\n  }\n  stages {\n    stage\n    finishedCases\n    promisedWorkingDays\n    usedWorkingDays\n    from\n    to\n  }\n  ranking {\n    rank\n    lowerBound\n    satisfied\n    ratings\n    window {\n      code\n      name\n      nameEn\n    }\n  }\n  rankingFrom\n  rankingTo\n}\n\nquery Wall {\n  wall {\n    ...WallState\n  }\n}\n\nsubscription WallChanges {\n  wall {\n    ...WallState\n  }\n}": types.FigureFieldsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment FigureFields on Figure {\n  metric\n  kind\n  value\n  numerator\n  denominator\n  errorBound\n  noValueReason\n  asOf\n  from\n  to\n}\n\nfragment WallState on WallBoard {\n  hall {\n    code\n    name\n    nameEn\n    isDemo\n  }\n  day\n  asOf\n  isWorkingDay\n  finished {\n    ...FigureFields\n  }\n  usualFinished {\n    low\n    high\n    workingDays\n  }\n  onTime {\n    ...FigureFields\n  }\n  openRed {\n    ...FigureFields\n  }\n  openYellow {\n    ...FigureFields\n  }\n  openDueUnknown {\n    ...FigureFields\n  }\n  ratingCoverage {\n    ...FigureFields\n  }\n  badRatings {\n    ...FigureFields\n  }\n  throughput {\n    bin\n    startsAt\n    decided\n    usualLow\n    usualHigh\n    isFuture\n  }\n  urgentCases {\n    light\n    remainingWorkingDays\n    case {\n      number\n      item {\n        name\n        nameEn\n      }\n      department {\n        name\n        nameEn\n      }\n      window {\n        code\n      }\n    }\n  }\n  windowsNow {\n    state\n    decidedToday\n    openCases\n    lastEventAt\n    lastFinishedAt\n    window {\n      code\n      name\n      nameEn\n      floorRow\n      floorColumn\n      departments {\n        name\n        nameEn\n      }\n    }\n  }\n  satisfaction {\n    ...FigureFields\n  }\n  ratingLevels {\n    level\n    count\n  }\n  finishedNotRated\n  checkIns {\n    slot\n    nominalMinute\n    expected\n    present\n    onTime\n    isDue\n  }\n  stages {\n    stage\n    finishedCases\n    promisedWorkingDays\n    usedWorkingDays\n    from\n    to\n  }\n  ranking {\n    rank\n    lowerBound\n    satisfied\n    ratings\n    window {\n      code\n      name\n      nameEn\n    }\n  }\n  rankingFrom\n  rankingTo\n}\n\nquery Wall {\n  wall {\n    ...WallState\n  }\n}\n\nsubscription WallChanges {\n  wall {\n    ...WallState\n  }\n}"): (typeof documents)["fragment FigureFields on Figure {\n  metric\n  kind\n  value\n  numerator\n  denominator\n  errorBound\n  noValueReason\n  asOf\n  from\n  to\n}\n\nfragment WallState on WallBoard {\n  hall {\n    code\n    name\n    nameEn\n    isDemo\n  }\n  day\n  asOf\n  isWorkingDay\n  finished {\n    ...FigureFields\n  }\n  usualFinished {\n    low\n    high\n    workingDays\n  }\n  onTime {\n    ...FigureFields\n  }\n  openRed {\n    ...FigureFields\n  }\n  openYellow {\n    ...FigureFields\n  }\n  openDueUnknown {\n    ...FigureFields\n  }\n  ratingCoverage {\n    ...FigureFields\n  }\n  badRatings {\n    ...FigureFields\n  }\n  throughput {\n    bin\n    startsAt\n    decided\n    usualLow\n    usualHigh\n    isFuture\n  }\n  urgentCases {\n    light\n    remainingWorkingDays\n    case {\n      number\n      item {\n        name\n        nameEn\n      }\n      department {\n        name\n        nameEn\n      }\n      window {\n        code\n      }\n    }\n  }\n  windowsNow {\n    state\n    decidedToday\n    openCases\n    lastEventAt\n    lastFinishedAt\n    window {\n      code\n      name\n      nameEn\n      floorRow\n      floorColumn\n      departments {\n        name\n        nameEn\n      }\n    }\n  }\n  satisfaction {\n    ...FigureFields\n  }\n  ratingLevels {\n    level\n    count\n  }\n  finishedNotRated\n  checkIns {\n    slot\n    nominalMinute\n    expected\n    present\n    onTime\n    isDue\n  }\n  stages {\n    stage\n    finishedCases\n    promisedWorkingDays\n    usedWorkingDays\n    from\n    to\n  }\n  ranking {\n    rank\n    lowerBound\n    satisfied\n    ratings\n    window {\n      code\n      name\n      nameEn\n    }\n  }\n  rankingFrom\n  rankingTo\n}\n\nquery Wall {\n  wall {\n    ...WallState\n  }\n}\n\nsubscription WallChanges {\n  wall {\n    ...WallState\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;