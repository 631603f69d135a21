export let names, a;
