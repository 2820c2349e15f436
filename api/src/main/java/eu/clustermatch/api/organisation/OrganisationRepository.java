package eu.clustermatch.api.organisation;

import org.springframework.data.neo4j.repository.ReactiveNeo4jRepository;

interface OrganisationRepository extends ReactiveNeo4jRepository<OrganisationNode, String> {}
