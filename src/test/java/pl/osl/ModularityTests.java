package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(OslApplication.class);

    @Test
    void modulesKeepToTheArrowsTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyModuleStandsInTheArchitecture() throws Exception {
        String architecture = Files.readString(Path.of("docs/architecture.md"));
        assertThat(modules.stream().map(module -> "`" + module.getIdentifier() + "`"))
                .hasSizeGreaterThan(9)
                .allSatisfy(name -> assertThat(architecture).contains(name));
    }
}
