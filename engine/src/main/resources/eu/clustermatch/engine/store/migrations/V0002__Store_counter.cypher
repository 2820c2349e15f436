// One node counts the changes and names the store for ever.
MERGE (s:Store {name: 'clustermatch'})
ON CREATE SET s.id = left(randomUUID(), 8), s.sequence = 0;
