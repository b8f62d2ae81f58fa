package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What cannot be started here is at least read: the compose file, the image, the scripts. */
class DeploymentTests {

    @Test
    @SuppressWarnings("unchecked")
    void composeRunsTheApplicationBesideItsDatabaseWithHealthChecks() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        var services = (Map<String, Map<String, Object>>) Objects.requireNonNull(compose.get("services"));
        assertThat(services).hasSize(3);
        assertThat(services.values().stream()
                        .map(service -> service.get("healthcheck"))
                        .filter(check -> check != null))
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(services.values().stream().filter(service -> "postgres:18".equals(service.get("image"))))
                .singleElement()
                .satisfies(database -> {
                    assertThat(database).containsKeys("healthcheck", "volumes");
                    assertThat(String.valueOf(database.get("environment"))).contains("${OSL_DB_PASSWORD:?");
                    assertThat(String.valueOf(database.get("volumes"))).contains("docker-entrypoint-initdb.d");
                });
        assertThat(services.values().stream().filter(service -> List.of("tls").equals(service.get("profiles"))))
                .hasSize(1);
        assertThat((Map<String, Object>) compose.get("volumes")).isNotEmpty();
        assertThat(Files.readString(Path.of("docker-compose.yml"))).doesNotContain("PASSWORD: osl");
    }

    @Test
    void theImageRunsAsNobodySpecial() throws IOException {
        assertThat(Files.readAllLines(Path.of("Dockerfile")).stream()
                        .filter(line -> line.startsWith("USER "))
                        .toList())
                .isNotEmpty()
                .noneMatch(line -> line.contains("root"));
    }

    @Test
    void theNightlyBackupIsOfWhatTheServiceRunsOnAndAsItsUser() throws IOException {
        var service = Files.readAllLines(Path.of("deploy/osl.service"));
        var backup = Files.readAllLines(Path.of("deploy/osl-backup.service"));
        for (var shared :
                List.of("User=osl", "Environment=OSL_DATA_DIR=/var/lib/osl", "EnvironmentFile=-/etc/osl.env")) {
            assertThat(service).contains(shared);
            assertThat(backup).contains(shared);
        }
        assertThat(backup)
                .anyMatch(line -> line.startsWith("ExecStart=") && line.contains("osl.jar backup /var/backups/osl/"));
    }

    @Test
    void theScriptsCanBeRun() {
        for (String script : List.of("mvnw", "bin/setup", "bin/dev", "bin/test", "bin/ci", "bin/bench", ".ci/run")) {
            assertThat(Path.of(script)).as(script).isExecutable();
        }
    }
}
