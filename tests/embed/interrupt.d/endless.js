export function spin() {
  let n = 0;
  try {
    while (true) n++;
  } catch (error) {
    return `${error.name}: ${error.message} after ${n > 0 ? 'some' : 'no'} rounds`;
  }
}
export async function* forever() {
  try {
    for (;;) ;
  } finally {
    yield 'cleaned up';
  }
}
