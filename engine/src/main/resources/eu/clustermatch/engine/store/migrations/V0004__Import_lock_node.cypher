// Its lock is held while an import writes, so that there is one at a time.
MERGE (:ImportLock {name: 'import'});
