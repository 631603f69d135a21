export var star = 'star', a = 'hidden';
