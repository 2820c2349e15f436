# The API without the embedded Neo4j server: plain EUPL-1.2, for an external Neo4j.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -pl api -am package -Dexternal -Dmaven.test.skip=true

FROM eclipse-temurin:25-jre-noble
# The base image has no HTTP client, and the health check needs one.
RUN apt-get update \
    && apt-get install -y --no-install-recommends wget \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/clustermatch clustermatch
COPY --from=build /build/api/target/clustermatch-api-0.1.0.jar /opt/clustermatch/api.jar
USER clustermatch
# Whatever the API writes (rejects of an import, for example) is relative to here.
WORKDIR /var/lib/clustermatch
VOLUME /var/lib/clustermatch
# All addresses of the container: which of the host's reach it is decided where it is run.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
# Readiness, not overall health: while Neo4j is away the API still answers, from its last snapshot.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/opt/clustermatch/api.jar"]
