// GitHub Action
void require('./cryptogate.js').action(__dirname)
