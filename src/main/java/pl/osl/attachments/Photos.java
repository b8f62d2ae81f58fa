package pl.osl.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.attachments.pictures.Size;
import pl.osl.attachments.store.Store;
import pl.osl.kernel.NotFound;

/** The photographs of records; the caller has asked for the right to the record. */
@Component
public class Photos {

    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);

    /** A published photograph, for a page or a report: what it shows, and its address in each size. */
    public record Shown(UUID id, UUID centreId, UUID recordId, String alt, int width, int height) {

        public String small() {
            return path(id, Size.SMALL);
        }

        public String medium() {
            return path(id, Size.MEDIUM);
        }

        public String full() {
            return path(id, Size.FULL);
        }
    }

    /** As those who keep the record up see it. */
    record Photo(
            UUID id,
            UUID centreId,
            String subject,
            UUID recordId,
            int width,
            int height,
            @Nullable String alt,
            @Nullable People people,
            @Nullable PhotoConsent consent,
            @Nullable String consentBy,
            @Nullable Instant consentAt,
            @Nullable Instant publishedAt,
            String by,
            Instant at,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            int version) {

        public boolean published() {
            return publishedAt != null;
        }

        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        /** Of a published one. */
        Shown shown() {
            return new Shown(id, centreId, recordId, Objects.requireNonNull(alt), width, height);
        }

        public String small() {
            return path(id, Size.SMALL);
        }

        public String medium() {
            return path(id, Size.MEDIUM);
        }
    }

    /** Where the bytes of one size lie. */
    record Bytes(long bytes, String sha256) {}

    private static final String SHOWN = """
            select p.id, p.centre_id, p.record_id, p.alt, p.width, p.height from photo p
             where p.centre_id = :centre and p.subject = :subject and p.record_id = any (:records)
               and p.published_at is not null and p.withdrawn_at is null
             order by p.place, p.id
            """;

    private static final String SELECT = """
            select p.*, a.name as by, c.name as consenter from photo p
              join account a on a.id = p.added_by left join account c on c.id = p.consent_by
             where p.centre_id = :centre and
            """;

    private final JdbcClient jdbc;
    private final Store store;

    Photos(JdbcClient jdbc, Store store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** The published ones of a record, in the order that its team gave them. */
    @Transactional(readOnly = true)
    public List<Shown> of(UUID centre, String subject, UUID record) {
        return shown(centre, subject, List.of(record));
    }

    /** The first published one of each record that has any. */
    @Transactional(readOnly = true)
    public Map<UUID, Shown> first(UUID centre, String subject, Collection<UUID> records) {
        var first = new LinkedHashMap<UUID, Shown>();
        shown(centre, subject, records).forEach(one -> first.putIfAbsent(one.recordId(), one));
        return first;
    }

    /** A JPEG of the size that a report puts on paper. */
    @Transactional(readOnly = true)
    public byte[] content(Shown photo) {
        var bytes = bytes(photo.centreId(), photo.id(), Size.MEDIUM);
        try (var stream = open(photo.centreId(), photo.id(), bytes)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Shown> shown(UUID centre, String subject, Collection<UUID> records) {
        return jdbc.sql(SHOWN)
                .param("centre", centre)
                .param("subject", subject)
                .param("records", records.toArray(UUID[]::new))
                .query(Shown.class)
                .list();
    }

    /** Drafts and withdrawn ones included: those stand last. */
    @Transactional(readOnly = true)
    List<Photo> all(UUID centre, String subject, UUID record) {
        return jdbc.sql(
                        SELECT
                                + " p.subject = :subject and p.record_id = :record order by p.withdrawn_at is not null, p.place, p.id")
                .param("centre", centre)
                .param("subject", subject)
                .param("record", record)
                .query(Photos::row)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Photo> find(Collection<UUID> centres, UUID id) {
        return centres.stream()
                .flatMap(
                        centre -> jdbc
                                .sql(SELECT + " p.id = :id")
                                .param("centre", centre)
                                .param("id", id)
                                .query(Photos::row)
                                .list()
                                .stream())
                .findFirst();
    }

    @Transactional(readOnly = true)
    Bytes bytes(UUID centre, UUID id, Size size) {
        return jdbc.sql("""
                        select bytes, sha256 from photo_file
                         where centre_id = :centre and photo_id = :id and size = :size
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("size", size.name())
                .query(Bytes.class)
                .single();
    }

    InputStream open(UUID centre, UUID id, Bytes bytes) {
        try {
            return store.open(centre, bytes.sha256());
        } catch (NoSuchFileException lost) {
            LOG.error("the file of photograph {} is not in the store", id);
            throw new NotFound(Photo.class, id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String path(UUID id, Size size) {
        return "/photos/" + id + "/" + size.word();
    }

    private static Photo row(ResultSet row, int number) throws SQLException {
        String people = row.getString("people");
        String consent = row.getString("consent");
        return new Photo(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("subject"),
                row.getObject("record_id", UUID.class),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"),
                people == null ? null : People.valueOf(people),
                consent == null ? null : PhotoConsent.valueOf(consent),
                row.getString("consenter"),
                moment(row, "consent_at"),
                moment(row, "published_at"),
                row.getString("by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                moment(row, "withdrawn_at"),
                row.getString("withdrawal_reason"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
