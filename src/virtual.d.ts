declare module 'virtual:scenarios' {
  const library: import('./tooling/scenarios/plugin').ScenarioLibrary;
  export default library;
}
declare module 'virtual:scenario-ids' {
  const ids: string[];
  export default ids;
}
declare module 'virtual:portraits' {
  const portraits: Record<string, string>;
  export default portraits;
}
/** The token file of the chosen theme. */
declare module '$theme';
declare module 'virtual:theme-colours' {
  /** The page, by day and by night, as #rrggbb. */
  export const paper: { light: string; dark: string };
}
