// What `changeset version` writes into CHANGELOG.md: a change to an item, first for who runs a portal, then for who writes code.
export default {
  getReleaseLine: ({ summary }) =>
    Promise.resolve(`- ${summary.trim().replace(/\n(?=.)/g, '\n  ')}\n`),
  getDependencyReleaseLine: () => Promise.resolve(''),
};
