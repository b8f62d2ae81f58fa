package pl.osl.attachments;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentOwner.Owner;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Withdrawals;

/** Keeps the photographs of records: described, published once it may be, put in order, withdrawn and brought back. */
@Service
class PhotoBook {

    /** Where a photograph goes among the others. */
    enum Move {
        FIRST,
        EARLIER,
        LATER
    }

    private final Owners owners;
    private final Photos photos;
    private final PhotoRows rows;
    private final JdbcClient jdbc;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int most;

    PhotoBook(
            Owners owners,
            Photos photos,
            PhotoRows rows,
            JdbcClient jdbc,
            Withdrawals withdrawals,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${osl.photos.most}") int most) {
        this.owners = owners;
        this.photos = photos;
        this.rows = rows;
        this.jdbc = jdbc;
        this.withdrawals = withdrawals;
        this.events = events;
        this.clock = clock;
        this.most = most;
    }

    /** A record that was withdrawn is shown, and changed no more. */
    @Transactional(readOnly = true)
    public Owner owner(String subject, UUID record, boolean change, Viewer viewer) {
        var owner = owners.ofPhotos(subject, record, change, viewer);
        if (change && !owner.open()) {
            throw new NotFound(Owner.class, record);
        }
        return owner;
    }

    /** The same photograph on the same record once more is one. */
    @Transactional
    public void keep(String subject, UUID record, PhotoRows.Kept kept, Viewer viewer) {
        var owner = owner(subject, record, true, viewer);
        if (rows.standing(owner.centreId(), subject, record) >= most) {
            throw Refusal.at("files", "photos.refusal.many", most);
        }
        if (rows.insert(owner.centreId(), subject, record, kept, viewer.accountId()) != null) {
            trace(owner.centreId(), subject, record, "photo_added", viewer);
        }
    }

    /** Whoever keeps the record up corrects its photographs; one that is not theirs to see is not found. */
    @Transactional(readOnly = true)
    public Photos.Photo require(UUID id, boolean change, Viewer viewer) {
        var photo = photos.find(viewer.reach().centres(), id).orElseThrow(() -> new NotFound(Photos.Photo.class, id));
        var owner = owner(photo.subject(), photo.recordId(), change, viewer);
        boolean seen = photo.published() && !photo.withdrawn() && owner.open();
        if (!seen && !owner.keeps()) {
            throw new NotFound(Photos.Photo.class, id);
        }
        return photo;
    }

    @Transactional
    public Photos.Photo describe(UUID id, PhotoForm form, Viewer viewer) {
        var photo = require(id, true, viewer);
        if (photo.withdrawn()) {
            throw Refusal.of("photos.refusal.withdrawn");
        }
        boolean anew = form.agreed() != photo.consent();
        int changed = jdbc.sql("""
                        update photo
                           set alt = :alt, people = :people, consent = :consent,
                               consent_by = case when cast(:consent as text) is null then null
                                                 when :anew then cast(:by as uuid) else consent_by end,
                               consent_at = case when cast(:consent as text) is null then null
                                                 when :anew then cast(:now as timestamptz) else consent_at end,
                               published_by = case when not :publish then null else coalesce(published_by, :by) end,
                               published_at = case when not :publish then null else coalesce(published_at, :now) end,
                               version = version + 1
                         where centre_id = :centre and id = :id and version = :seen and withdrawn_at is null
                        """)
                .param("alt", form.alt(), Types.VARCHAR)
                .param("people", name(form.people()), Types.VARCHAR)
                .param("consent", name(form.agreed()), Types.VARCHAR)
                .param("anew", anew)
                .param("publish", form.published())
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .param("centre", photo.centreId())
                .param("id", id)
                .param("seen", form.known())
                .update();
        if (changed == 0) {
            throw new Stale(Photos.Photo.class, id);
        }
        String action = form.published() == photo.published()
                ? "photo_described"
                : form.published() ? "photo_published" : "photo_unpublished";
        trace(photo.centreId(), photo.subject(), photo.recordId(), action, viewer);
        return photo;
    }

    @Transactional
    public Photos.Photo move(UUID id, Move move, Viewer viewer) {
        var photo = require(id, true, viewer);
        var ids = new ArrayList<>(rows.inOrder(photo.centreId(), photo.subject(), photo.recordId()));
        int at = ids.indexOf(id);
        int to = Math.clamp(
                switch (move) {
                    case FIRST -> 0;
                    case EARLIER -> at - 1L;
                    case LATER -> at + 1L;
                },
                0,
                ids.size() - 1);
        if (at >= 0 && to != at) {
            Collections.rotate(ids.subList(Math.min(at, to), Math.max(at, to) + 1), to < at ? 1 : -1);
            rows.order(photo.centreId(), ids);
            trace(photo.centreId(), photo.subject(), photo.recordId(), "photo_moved", viewer);
        }
        return photo;
    }

    @Transactional
    public Photos.Photo withdraw(UUID id, String reason, Viewer viewer) {
        var photo = require(id, true, viewer);
        if (withdrawals.withdraw("photo", photo.centreId(), id, reason, viewer.accountId())) {
            trace(photo.centreId(), photo.subject(), photo.recordId(), "photo_withdrawn", viewer);
        }
        return photo;
    }

    /** As a draft: why it was withdrawn has to be looked at before others see it again. */
    @Transactional
    public Photos.Photo bringBack(UUID id, Viewer viewer) {
        var photo = require(id, true, viewer);
        if (photo.withdrawn()) {
            if (rows.standing(photo.centreId(), photo.subject(), photo.recordId()) >= most) {
                throw Refusal.of("photos.refusal.many", most);
            }
            try {
                rows.bringBack(photo.centreId(), id);
            } catch (DuplicateKeyException twice) {
                throw Refusal.of("photos.refusal.twice");
            }
            trace(photo.centreId(), photo.subject(), photo.recordId(), "photo_brought_back", viewer);
        }
        return photo;
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    /** Without what the photograph shows: of a person's gift that could tell whose it is. */
    private void trace(UUID centre, String subject, UUID record, String action, Viewer viewer) {
        events.publishEvent(new AttachmentChanged(centre, record, viewer.accountId(), subject, action, List.of()));
    }
}
