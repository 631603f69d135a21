function* walk(tree) {
  if (!tree) return;
  yield* walk(tree.left);
  const answer = yield tree.key;
  try {
    yield answer ?? 'none';
  } finally {
    tree.seen = true;
  }
  yield* walk(tree.right);
}
