package pl.osl.imports.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.World;
import pl.osl.partners.Centre;

/** Goes through the pages of an import as somebody of the centre would, and does the job's work. */
record Wizard(Centre ours, ImportWork work) {

    MvcTestResult upload(UUID who, String type, String name, byte[] content) {
        return upload(who, type, name, content, null);
    }

    /** @param target the community for which it is */
    MvcTestResult upload(UUID who, String type, String name, byte[] content, @Nullable UUID target) {
        return ours.browser
                .post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("type", type)
                .param("target", target == null ? "" : target.toString())
                .with(World.as(who))
                .with(csrf())
                .exchange();
    }

    String bring(UUID who, String type, byte[] file) {
        var result = upload(who, type, type + ".csv", file);
        assertThat(result).hasStatus(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    /** Through the columns as they were guessed to what it would do. */
    String looked(UUID who, String type, String text) {
        return looked(who, type, text.getBytes(StandardCharsets.UTF_8));
    }

    String looked(UUID who, String type, byte[] file) {
        return looked(who, type, file, null);
    }

    String looked(UUID who, String type, byte[] file, @Nullable UUID target) {
        var result = upload(who, type, type + ".csv", file, target);
        assertThat(result).hasStatus(302);
        String path = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        assertThat(ours.post(who, path + "/columns", guessed(path))).hasStatus(302);
        return path;
    }

    String[] guessed(String path) {
        String fields = ours.world
                .column(ours.id, "select fields::text from data_import where id = '" + id(path) + "'")
                .getFirst();
        String[] keys = fields.substring(1, fields.length() - 1).split(", ?");
        String[] pairs = new String[keys.length * 2];
        for (int at = 0; at < keys.length; at++) {
            pairs[2 * at] = "field";
            pairs[2 * at + 1] = keys[at].replace("\"", "");
        }
        return pairs;
    }

    static UUID id(String path) {
        return UUID.fromString(path.substring("/imports/".length()));
    }

    void run(String path) {
        work.work(new ImportJob(ours.id, id(path)));
    }

    String done(UUID who, String type, String text) {
        String path = looked(who, type, text);
        assertThat(ours.post(who, path + "/submission")).hasStatus(302);
        run(path);
        return path;
    }

    String state(String path) {
        return ours.world
                .column(
                        ours.id,
                        "select state || ' ' || created || ' ' || changed || ' ' || skipped || ' ' || failed"
                                + " from data_import where id = '" + id(path) + "'")
                .getFirst();
    }
}
