package pl.osl.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.attachments.pictures.PictureMaker;
import pl.osl.attachments.store.Store;
import pl.osl.kernel.Ids;

/** The rows of photographs and the files they name; the caller has the right to the record. */
@Component
public class PhotoRows {

    /** A photograph whose files lie in the store, in each size. */
    public record Kept(String source, List<PictureMaker.Made> made, List<String> names) {}

    private final PictureMaker pictures;
    private final Store store;
    private final JdbcClient jdbc;
    private final Clock clock;

    PhotoRows(PictureMaker pictures, Store store, JdbcClient jdbc, Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Made anew and put into the store, before any row and any transaction: it takes a second. */
    public Kept made(UUID centre, byte[] sent) {
        var made = pictures.make(sent);
        var names = new ArrayList<String>();
        try {
            for (var one : made) {
                names.add(store.put(centre, one.content()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Kept(digest(sent), made, names);
    }

    /** @return its id, or null when the record has it already */
    @Transactional
    public @Nullable UUID insert(UUID centre, String subject, UUID record, Kept kept, UUID by) {
        UUID id = Ids.next(clock);
        var full = kept.made().getFirst();
        int added = jdbc.sql("""
                        insert into photo (id, centre_id, subject, record_id, source_sha256, width, height, place, added_by,
                                           added_at)
                        select :id, :centre, :subject, :record, :source, :width, :height,
                               coalesce(max(place), 0) + 1, :by, :now
                          from photo where centre_id = :centre and subject = :subject and record_id = :record
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("subject", subject)
                .param("record", record)
                .param("source", kept.source())
                .param("width", full.width())
                .param("height", full.height())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added == 0) {
            return null;
        }
        for (int at = 0; at < kept.made().size(); at++) {
            var one = kept.made().get(at);
            jdbc.sql("""
                            insert into photo_file (centre_id, photo_id, size, bytes, sha256)
                            values (:centre, :id, :size, :bytes, :sha256)
                            """)
                    .param("centre", centre)
                    .param("id", id)
                    .param("size", one.size().name())
                    .param("bytes", one.content().length)
                    .param("sha256", kept.names().get(at))
                    .update();
        }
        return id;
    }

    /**
     * Gone for good, because somebody took back their consent to be on the map at all; the files follow with the next
     * sweep.
     */
    @Transactional
    public void forget(UUID centre, String subject, UUID record) {
        jdbc.sql("delete from photo where centre_id = :centre and subject = :subject and record_id = :record")
                .param("centre", centre)
                .param("subject", subject)
                .param("record", record)
                .update();
    }

    int standing(UUID centre, String subject, UUID record) {
        return jdbc.sql("""
                        select count(*) from photo
                         where centre_id = :centre and subject = :subject and record_id = :record and withdrawn_at is null
                        """)
                .param("centre", centre)
                .param("subject", subject)
                .param("record", record)
                .query(Integer.class)
                .single();
    }

    /** Held until the transaction ends, so that two who move at once come one after the other. */
    List<UUID> inOrder(UUID centre, String subject, UUID record) {
        return jdbc.sql("""
                        select id from photo
                         where centre_id = :centre and subject = :subject and record_id = :record and withdrawn_at is null
                         order by place, id for update
                        """)
                .param("centre", centre)
                .param("subject", subject)
                .param("record", record)
                .query(UUID.class)
                .list();
    }

    void order(UUID centre, List<UUID> ids) {
        jdbc.sql("""
                        update photo p set place = o.place
                          from unnest(cast(:ids as uuid[]), cast(:places as int[])) as o (id, place)
                         where p.centre_id = :centre and p.id = o.id
                        """)
                .param("centre", centre)
                .param("ids", ids.toArray(UUID[]::new))
                .param("places", IntStream.rangeClosed(1, ids.size()).boxed().toArray(Integer[]::new))
                .update();
    }

    void bringBack(UUID centre, UUID id) {
        jdbc.sql("""
                        update photo
                           set withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null, published_at = null,
                               published_by = null, version = version + 1
                         where centre_id = :centre and id = :id
                        """).param("centre", centre).param("id", id).update();
    }

    private static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
