package pl.osl.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentOwner.Owner;
import pl.osl.attachments.Attachments.Attached;
import pl.osl.attachments.pictures.PictureMaker;
import pl.osl.attachments.store.Store;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/** Hangs files on records and withdraws them; the record decides who may. The file is there before its row. */
@Service
public class AttachmentBook {

    static final int MOST = 20;
    static final int LARGEST = 10_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentBook.class);

    private final Owners owners;
    private final Attachments attachments;
    private final Store store;
    private final PictureMaker pictures;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentBook(
            Owners owners,
            Attachments attachments,
            Store store,
            PictureMaker pictures,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.owners = owners;
        this.attachments = attachments;
        this.store = store;
        this.pictures = pictures;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Owner owner(String subject, UUID record, boolean change, Viewer viewer) {
        return owners.ofFiles(subject).require(record, change, viewer);
    }

    /** The same file on the same record once more is one. */
    @Transactional
    public Owner add(String subject, UUID record, String sentName, byte[] sent, Viewer viewer) {
        var owner = owner(subject, record, true, viewer);
        if (sent.length == 0) {
            throw Refusal.at("file", "attachments.refusal.empty");
        }
        if (sent.length > LARGEST) {
            throw Refusal.at("file", "attachments.refusal.large");
        }
        byte[] content = FileType.picture(sent) ? pictures.scan(sent) : sent;
        var type = FileType.of(content).orElseThrow(() -> Refusal.at("file", "attachments.refusal.type"));
        String name = FileType.nameOf(sentName);
        int there = attachments
                .of(owner.centreId(), subject, List.of(record))
                .getOrDefault(record, List.of())
                .size();
        if (there >= MOST) {
            throw Refusal.at("file", "attachments.refusal.many", MOST);
        }
        int added = jdbc.sql("""
                        insert into attachment (id, centre_id, subject, record_id, name, type, size, sha256, added_by, added_at)
                        values (:id, :centre, :subject, :record, :name, :type, :size, :sha256, :by, :now)
                        on conflict do nothing
                        """)
                .param("id", Ids.next(clock))
                .param("centre", owner.centreId())
                .param("subject", subject)
                .param("record", record)
                .param("name", type.name(name))
                .param("type", type.media())
                .param("size", content.length)
                .param("sha256", stored(owner.centreId(), content))
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added > 0) {
            trace(owner, subject, record, "file_added", new Change.Log().add("file", null, type.name(name)), viewer);
        }
        return owner;
    }

    private String stored(UUID centre, byte[] content) {
        try {
            return store.put(centre, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It is no longer opened; that it was there is remembered. */
    @Transactional
    public Owner withdraw(UUID id, String reason, Viewer viewer) {
        var file = require(id, viewer);
        var owner = owner(file.subject(), file.recordId(), true, viewer);
        owners.ofFiles(file.subject()).requireWithdrawable(file.recordId(), file.at(), viewer);
        int changed = jdbc.sql("""
                        update attachment set withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :reason
                         where centre_id = :centre and id = :id and withdrawn_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("reason", reason)
                .param("centre", file.centreId())
                .param("id", id)
                .update();
        if (changed > 0) {
            var changes = new Change.Log().add("file", file.name(), null).add("reason", null, reason);
            trace(owner, file.subject(), file.recordId(), "file_withdrawn", changes, viewer);
        }
        return owner;
    }

    /** Whoever reads the record reads its files. */
    @Transactional(readOnly = true)
    public Attached require(UUID id, Viewer viewer) {
        var file = attachments.find(viewer.reach().centres(), id).orElseThrow(() -> new NotFound(Attached.class, id));
        var owner = owner(file.subject(), file.recordId(), false, viewer);
        if (!owner.open() && !owner.keeps()) {
            throw new NotFound(Attached.class, id); // of a record that was withdrawn
        }
        return file;
    }

    InputStream open(Attached file) {
        try {
            return store.open(file.centreId(), file.sha256());
        } catch (NoSuchFileException lost) {
            LOG.error("the file of attachment {} is not in the data folder", file.id());
            throw new NotFound(Attached.class, file.id());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void trace(Owner owner, String subject, UUID record, String action, Change.Log changes, Viewer viewer) {
        events.publishEvent(new AttachmentChanged(
                owner.centreId(), record, viewer.accountId(), subject, action, changes.changes()));
    }
}
