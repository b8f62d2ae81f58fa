package pl.osl.communities.picture;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityChanged;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** Keeps the pictures of a community: one of a day. */
@Service
class PictureBook {

    private final CommunityDirectory directory;
    private final Pictures pictures;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PictureBook(
            CommunityDirectory directory,
            Pictures pictures,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.pictures = pictures;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void add(UUID communityId, PictureForm form, Viewer viewer) {
        var community = changeable(communityId, viewer);
        requireFree(community, form, null);
        write("""
                insert into community_picture (id, centre_id, community_id, stage, rated_on, potential, needs, influence,
                                               cooperation, durability, learned, surprised, recorded_at, recorded_by)
                values (:id, :centre, :community, :stage, :day, :potential, :needs, :influence, :cooperation, :durability,
                        :learned, :surprised, :now, :by)
                """, form)
                .param("id", Ids.next(clock))
                .param("centre", community.centreId())
                .param("community", communityId)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
        trace(community, "pictured", differences(null, form), viewer);
    }

    @Transactional
    public void correct(UUID communityId, UUID id, PictureForm form, Viewer viewer) {
        var community = changeable(communityId, viewer);
        var before = pictures.require(community, id);
        requireFree(community, form, id);
        int changed = write("""
                update community_picture
                   set stage = :stage, rated_on = :day, potential = :potential, needs = :needs, influence = :influence,
                       cooperation = :cooperation, durability = :durability, learned = :learned, surprised = :surprised,
                       version = version + 1
                 where centre_id = :centre and id = :id and version = :version and removed_at is null
                """, form)
                .param("centre", community.centreId())
                .param("id", id)
                .param("version", form.known())
                .update();
        if (changed == 0) {
            throw new Stale(Pictures.Picture.class, id);
        }
        trace(community, "picture_corrected", differences(before, form), viewer);
    }

    @Transactional
    public void remove(UUID communityId, UUID id, Viewer viewer) {
        var community = changeable(communityId, viewer);
        var picture = pictures.require(community, id);
        jdbc.sql("update community_picture set removed_at = :now where centre_id = :centre and id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("centre", community.centreId())
                .param("id", id)
                .update();
        trace(
                community,
                "picture_removed",
                new Change.Log().add("ratedOn", picture.ratedOn(), null).changes(),
                viewer);
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        if (community.withdrawn()) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        return community;
    }

    private void requireFree(CommunityDirectory.Details community, PictureForm form, @Nullable UUID but) {
        if (pictures.of(community).stream()
                .anyMatch(one -> one.ratedOn().equals(form.day()) && !one.id().equals(but))) {
            throw Refusal.at("ratedOn", "communities.refusal.picture.day");
        }
    }

    private JdbcClient.StatementSpec write(String sql, PictureForm form) {
        var statement = jdbc.sql(sql)
                .param("stage", Objects.requireNonNull(form.chosen()).name())
                .param("day", form.day())
                .param("learned", form.learned(), Types.VARCHAR)
                .param("surprised", form.surprised(), Types.VARCHAR);
        var ratings = form.ratings();
        for (var one : Statement.values()) {
            statement = statement.param(one.field(), ratings.get(one), Types.SMALLINT);
        }
        return statement;
    }

    private static List<Change> differences(Pictures.@Nullable Picture before, PictureForm form) {
        var log = new Change.Log()
                .add("ratedOn", before == null ? null : before.ratedOn(), form.day())
                .add("stage", before == null ? null : before.stage(), form.chosen());
        for (var one : Statement.values()) {
            log.add(
                    one.field(),
                    before == null ? null : before.of(one),
                    form.ratings().get(one));
        }
        return log.add("learned", before == null ? null : before.learned(), form.learned())
                .add("surprised", before == null ? null : before.surprised(), form.surprised())
                .changes();
    }

    private void trace(CommunityDirectory.Details community, String action, List<Change> changes, Viewer viewer) {
        if (!changes.isEmpty()) {
            events.publishEvent(
                    new CommunityChanged(community.centreId(), community.id(), viewer.accountId(), action, changes));
        }
    }
}
