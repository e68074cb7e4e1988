// What the reference shows otherwise than TypeDoc would by itself.
import { CommentTag, Converter, ReflectionKind } from 'typedoc';

/** Tags of elements of which there are several, and what each list is called. */
const LISTS = {
  '@slot': '@slots',
  '@csspart': '@parts',
  '@cssproperty': '@tokens',
  '@fires': '@events',
};

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    sharesExamples(project);
    // What a widget looks like inside is told by its parts and tokens; the sheets are Lit's.
    for (const field of project.getReflectionsByKind(ReflectionKind.Property))
      if (field.name === 'styles' && field.flags.isStatic) project.removeReflection(field);
    for (const { comment } of project.getReflectionsByKind(ReflectionKind.Class))
      if (comment) comment.blockTags = inLists(comment.blockTags);
  });
}

/** Shows at a type that is inferred from a schema the example of that schema, which names the type. */
function sharesExamples(project) {
  const examples = new Map(
    project
      .getReflectionsByKind(ReflectionKind.Variable)
      .map(({ name, comment }) => [name, comment?.getTag('@example')]),
  );
  for (const { type, comment } of project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
    const schema = /infer<typeof (\w+)>$/.exec(type?.toString() ?? '')?.[1];
    const example = examples.get(schema);
    if (example && comment && !comment.getTag('@example')) comment.blockTags.push(example.clone());
  }
}

/** Puts the tags of one name into one list. */
function inLists(tags) {
  const lists = new Map();
  for (const { tag, content } of tags) {
    if (!LISTS[tag]) continue;
    const text = content.map((part) => part.text).join('');
    lists.set(LISTS[tag], `${lists.get(LISTS[tag]) ?? ''}- ${text.trim().replace(/^- /, '')}\n`);
  }
  return [
    ...tags.filter(({ tag }) => !LISTS[tag]),
    ...[...lists].map(([tag, text]) => new CommentTag(tag, [{ kind: 'text', text }])),
  ];
}
