module.exports = () => 'called'; module.exports.named = 1;
