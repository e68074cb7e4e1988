/** How the elements are written in the templates of each framework. They stand in its types and in docs/frameworks.md. */
export const FRAMEWORK_EXAMPLES: Readonly<Record<string, string>> = {
  react: jsx('react', 'ondanvan-poll-vote'),
  preact: jsx('preact', 'ondanvan-poll-vote'),
  solid: jsx('solid', 'on:danvan-poll-vote'),
  vue: `<script setup lang="ts">
import type {} from 'danvan/vue';
import 'danvan/widgets/poll/define';
import type { PollVoteEvent } from 'danvan/widgets';

const thank = (event: PollVoteEvent) => console.log(event.poll);
</script>

<template>
  <danvan-poll service="https://dem.example.gov.vn" poll="giao-dien" @danvan-poll-vote="thank">
    <a href="https://dem.example.gov.vn/poll/giao-dien">Bình chọn</a>
  </danvan-poll>
</template>`,
  svelte: `<script lang="ts">
  import type {} from 'danvan/svelte';
  import 'danvan/widgets/poll/define';
</script>

<danvan-poll
  service="https://dem.example.gov.vn"
  poll="giao-dien"
  ondanvan-poll-vote={(event) => console.log(event.poll)}
>
  <a href="https://dem.example.gov.vn/poll/giao-dien">Bình chọn</a>
</danvan-poll>`,
};

function jsx(framework: string, listener: string): string {
  return `import type {} from 'danvan/${framework}';
import 'danvan/widgets/poll/define';

export const Opinion = () => (
  <danvan-poll
    service="https://dem.example.gov.vn"
    poll="giao-dien"
    ${listener}={(event) => console.log(event.poll)}
  >
    <a href="https://dem.example.gov.vn/poll/giao-dien">Bình chọn</a>
  </danvan-poll>
);`;
}
