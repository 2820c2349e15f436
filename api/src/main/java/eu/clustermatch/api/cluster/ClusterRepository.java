package eu.clustermatch.api.cluster;

import org.springframework.data.neo4j.repository.ReactiveNeo4jRepository;

interface ClusterRepository extends ReactiveNeo4jRepository<ClusterNode, String> {}
