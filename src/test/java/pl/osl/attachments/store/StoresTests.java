package pl.osl.attachments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

/** A folder and a bucket keep files alike. */
class StoresTests {

    private static final UUID OURS = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID THEIRS = UUID.fromString("019a0000-0000-7000-8000-000000000002");

    private final Clock clock = Clock.systemUTC();
    private final StoreConfiguration configuration = new StoreConfiguration();

    @TempDir
    Path folder;

    Bucket bucket;

    @BeforeEach
    void aBucket() throws IOException {
        bucket = new Bucket();
    }

    @AfterEach
    void noBucket() {
        bucket.close();
    }

    private Store inFolder() {
        return configuration.store(s3(null), folder, new MockEnvironment(), clock);
    }

    private Store inBucket() {
        return configuration.store(s3("pliki"), folder, keys(), clock);
    }

    private StoreConfiguration.S3 s3(@Nullable String name) {
        return new StoreConfiguration.S3(name, bucket.address(), "", "/osl/", true);
    }

    private static MockEnvironment keys() {
        return new MockEnvironment()
                .withProperty(StoreConfiguration.ACCESS_KEY, "klucz")
                .withProperty(StoreConfiguration.SECRET_KEY, "tajne");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFolderKeepsWhatItIsGiven() throws IOException {
        keepsFiles(inFolder());
        assertThat(bucket.objects).isEmpty();
    }

    @Test
    void aBucketKeepsWhatItIsGiven() throws IOException {
        keepsFiles(inBucket());
        assertThat(bucket.objects.keySet())
                .allMatch(key -> key.startsWith("osl/" + OURS) || key.startsWith("osl/" + THEIRS));
        assertThat(folder).isEmptyDirectory();
        assertThat(bucket.unsigned).isEmpty();
    }

    private static void keepsFiles(Store store) throws IOException {
        assertThat(store.centres()).isEmpty();
        String name = store.put(OURS, bytes("umowa"));
        assertThat(store.put(OURS, bytes("umowa"))).isEqualTo(name).hasSize(64);
        assertThat(store.put(THEIRS, bytes("umowa"))).isEqualTo(name);
        for (int more = 0; more < 4; more++) {
            store.put(OURS, bytes("umowa " + more));
        }
        try (var open = store.open(OURS, name)) {
            assertThat(open.readAllBytes()).isEqualTo(bytes("umowa"));
        }
        assertThat(store.centres()).containsExactlyInAnyOrder(OURS, THEIRS);
        assertThat(store.older(OURS, Instant.now().minus(Duration.ofDays(1)))).isEmpty();
        assertThat(store.older(OURS, Instant.now().plus(Duration.ofMinutes(1))))
                .hasSize(5)
                .contains(name);
        store.delete(OURS, name);
        assertThatThrownBy(() -> store.open(OURS, name)).isInstanceOf(NoSuchFileException.class);
        try (var open = store.open(THEIRS, name)) {
            assertThat(open.readAllBytes()).as("of another centre").isEqualTo(bytes("umowa"));
        }
        assertThatThrownBy(() -> store.open(OURS, "../" + THEIRS + "/" + name))
                .isInstanceOf(IllegalArgumentException.class);
        store.check();
    }

    @Test
    void whatIsPutOnceMoreIsYoungAgain() throws IOException {
        var old = Instant.now().minus(Duration.ofDays(3));
        String inBucket = inBucket().put(OURS, bytes("x"));
        bucket.age("osl/" + OURS + "/" + inBucket, old);
        assertThat(inBucket().older(OURS, Instant.now().minus(Duration.ofDays(1))))
                .containsExactly(inBucket);
        inBucket().put(OURS, bytes("x"));
        assertThat(inBucket().older(OURS, Instant.now().minus(Duration.ofDays(1))))
                .isEmpty();

        String inFolder = inFolder().put(OURS, bytes("x"));
        Files.setLastModifiedTime(folder.resolve("attachments/" + OURS + "/" + inFolder), FileTime.from(old));
        inFolder().put(OURS, bytes("x"));
        assertThat(inFolder().older(OURS, Instant.now().minus(Duration.ofDays(1))))
                .isEmpty();
    }

    @Test
    void aBucketWithoutItsKeysIsSaidAtTheStart() {
        assertThatThrownBy(() -> configuration.store(s3("pliki"), folder, new MockEnvironment(), clock))
                .hasMessageContaining("OSL_FILES_S3_ACCESS_KEY")
                .hasMessageContaining("in the environment");
        assertThatThrownBy(() -> configuration.store(
                        s3("pliki"),
                        folder,
                        new MockEnvironment().withProperty(StoreConfiguration.ACCESS_KEY, "klucz"),
                        clock))
                .hasMessageContaining("OSL_FILES_S3_SECRET_KEY");
    }

    @Test
    void wrongKeysAndAStoreThatIsAwayAreToldAndStopNothing() {
        var other = new S3Store(StoreConfiguration.client(s3("pliki"), "obcy", "x"), "pliki", "");
        assertThatThrownBy(other::check).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> other.put(OURS, bytes("x"))).isInstanceOf(IOException.class);
        assertThat(new StoreHealth(inBucket(), clock).health().getStatus()).isEqualTo(Status.UP);
        bucket.down = true;
        assertThat(new StoreHealth(inBucket(), clock).health().getStatus().getCode())
                .isEqualTo(StoreHealth.DEGRADED);
    }

    @Test
    void itIsNotAskedForEachQuestion() {
        var health = new StoreHealth(inBucket(), clock);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        bucket.down = true;
        assertThat(health.health().getStatus()).as("a moment later").isEqualTo(Status.UP);
    }

    @Test
    void aStoreOfAmazonNeedsNoAddress() {
        var s3 = new StoreConfiguration.S3("pliki", URI.create(""), "eu-central-1", null, false);
        assertThat(s3.folder()).isEmpty();
        try (var client = StoreConfiguration.client(s3, "klucz", "tajne")) {
            assertThat(client.serviceClientConfiguration().region().id()).isEqualTo("eu-central-1");
            assertThat(client.serviceClientConfiguration().endpointOverride()).isEmpty();
        }
    }
}
