package pl.osl.attachments.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Chooses where files lie: in a bucket where one is named, else in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreConfiguration.S3.class)
class StoreConfiguration {

    static final String ACCESS_KEY = "OSL_FILES_S3_ACCESS_KEY";
    static final String SECRET_KEY = "OSL_FILES_S3_SECRET_KEY";

    /**
     * @param endpoint of a store other than Amazon's
     * @param pathStyle the bucket stands in the path and not in the name of the host
     */
    @ConfigurationProperties("osl.files.s3")
    record S3(
            @Nullable String bucket,
            @Nullable URI endpoint,
            @Nullable String region,
            @Nullable String prefix,
            boolean pathStyle) {

        boolean named() {
            return bucket != null && !bucket.isBlank();
        }

        /** Empty, or with a slash at its end. */
        String folder() {
            String bare = prefix == null ? "" : prefix.replaceAll("^/+|/+$", "");
            return bare.isEmpty() ? "" : bare + "/";
        }
    }

    @Bean
    Store store(S3 s3, @Value("${osl.data-dir}") Path data, Environment environment, Clock clock) {
        if (!s3.named()) {
            return new FolderStore(data, clock);
        }
        return new S3Store(
                client(s3, secret(environment, ACCESS_KEY), secret(environment, SECRET_KEY)),
                String.valueOf(s3.bucket()),
                s3.folder());
    }

    /** By names that only the environment spells so: they stand in no file of settings and in no list of processes. */
    private static String secret(Environment environment, String name) {
        String value = environment.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("osl.files.s3.bucket is set: give " + name + " in the environment, too");
        }
        return value;
    }

    /** Checksums of Amazon's own kind are left out where nothing asks for them: not every store knows them. */
    static S3Client client(S3 s3, String access, String secret) {
        var client = S3Client.builder()
                .region(Region.of(s3.region() == null || s3.region().isBlank() ? "us-east-1" : s3.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(access, secret)))
                .forcePathStyle(s3.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .overrideConfiguration(calls -> calls.apiCallTimeout(Duration.ofSeconds(30)))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(3))
                        .socketTimeout(Duration.ofSeconds(15)));
        if (s3.endpoint() != null && !s3.endpoint().toString().isBlank()) {
            client.endpointOverride(s3.endpoint());
        }
        return client.build();
    }
}
