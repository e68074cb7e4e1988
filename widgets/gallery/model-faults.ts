import type { ModelFaults } from './gallery-model.js';

/** What is wrong with records, in sentences for who keeps them. Loaded where something is. */
export function describeFaults({ nameless, secretive, cut }: ModelFaults): string[] {
  const faults = [
    [nameless, 'without a name are left out'],
    [secretive, 'carry a contact or a note, which is not for publication: remove it from the data'],
    [cut, 'have acts without a known kind, a day, a level or a decision, which are left out'],
  ] as const;
  return faults.flatMap(([names, fault]) =>
    names.length === 0 ? [] : `${names.length} records ${fault} (${names.slice(0, 5).join(', ')}).`,
  );
}
