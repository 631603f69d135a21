console.log('fine');
export const fine = 1;
