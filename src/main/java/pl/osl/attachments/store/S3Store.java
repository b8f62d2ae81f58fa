package pl.osl.attachments.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** In a bucket: {@code prefix/centre/sha256}. Nobody but this application is given an address of it. */
final class S3Store implements Store, AutoCloseable {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param prefix empty, or what ends with a slash */
    S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /** Put anew also where it lies already, so that the sweep does not take it just now. */
    @Override
    public String put(UUID centre, byte[] content) throws IOException {
        String name = Names.of(content);
        asked(() -> client.putObject(
                put -> put.bucket(bucket).key(key(centre, name)).contentType("application/octet-stream"),
                RequestBody.fromBytes(content)));
        return name;
    }

    @Override
    public InputStream open(UUID centre, String name) throws IOException {
        String key = key(centre, Names.require(name));
        return asked(() -> client.getObject(get -> get.bucket(bucket).key(key)));
    }

    @Override
    public List<UUID> centres() throws IOException {
        return asked(() ->
                client
                        .listObjectsV2Paginator(
                                list -> list.bucket(bucket).prefix(prefix).delimiter("/"))
                        .commonPrefixes()
                        .stream()
                        .map(CommonPrefix::prefix)
                        .map(folder -> folder.substring(prefix.length(), folder.length() - 1))
                        .filter(folder -> folder.matches("[0-9a-f-]{36}"))
                        .map(UUID::fromString)
                        .toList());
    }

    @Override
    public List<String> older(UUID centre, Instant moment) throws IOException {
        String folder = key(centre, "");
        return asked(
                () -> client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder)).contents().stream()
                        .filter(one -> one.lastModified().isBefore(moment))
                        .map(S3Object::key)
                        .map(key -> key.substring(folder.length()))
                        .toList());
    }

    @Override
    public void delete(UUID centre, String name) throws IOException {
        asked(() -> client.deleteObject(one -> one.bucket(bucket).key(key(centre, name))));
    }

    @Override
    public void check() throws IOException {
        asked(() -> client.headBucket(head -> head.bucket(bucket)));
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(UUID centre, String name) {
        return prefix + centre + "/" + name;
    }

    private static <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException absent) {
            throw new NoSuchFileException(absent.getMessage());
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }
}
