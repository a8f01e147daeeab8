#!/usr/bin/env node
void require('./cryptogate.js').cli(__dirname)
