package pl.osl.communities.districts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** In which districts a community lies, wholly or partly, and whether it reaches beyond the municipality. */
@Service
class Whereabouts {

    record Lies(UUID id, String name, boolean whole) {}

    /** @param beyond reaches beyond the municipality */
    record Place(List<Lies> districts, boolean beyond) {

        /** For the history, which keeps words. */
        @Nullable String told() {
            return districts.isEmpty()
                    ? null
                    : districts.stream()
                            .map(one -> one.whole() ? one.name() : "(" + one.name() + ")")
                            .collect(Collectors.joining(", "));
        }
    }

    private final CommunityDirectory directory;
    private final DistrictList list;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Whereabouts(CommunityDirectory directory, DistrictList list, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.directory = directory;
        this.list = list;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Place of(CommunityDirectory.Details community) {
        return read(community);
    }

    @Transactional
    public void place(UUID id, LocationForm form, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        if (community.withdrawn()) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        var chosen = form.chosen();
        var known = list.of(community.centreId()).stream()
                .map(DistrictList.District::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(chosen.keySet())) {
            throw Refusal.of("communities.refusal.district.unknown");
        }
        var before = read(community);
        if (touched(community, form) == 0) {
            throw new Stale(CommunityDirectory.Details.class, id);
        }
        write(community, chosen);
        var after = read(community);
        var changes = new Change.Log()
                .add("districts", before.told(), after.told())
                .add("beyond", before.beyond(), after.beyond())
                .changes();
        if (!changes.isEmpty()) {
            events.publishEvent(new CommunityChanged(community.centreId(), id, viewer.accountId(), "located", changes));
        }
    }

    private Place read(CommunityDirectory.Details community) {
        var districts = jdbc.sql("""
                        select d.id, d.name, l.whole
                          from community_district l
                          join district d on d.centre_id = l.centre_id and d.id = l.district_id
                         where l.centre_id = :centre and l.community_id = :community and d.removed_at is null
                         order by d.name_key, d.id
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Lies.class)
                .list();
        boolean beyond = jdbc.sql("select reaches_beyond from community where centre_id = :centre and id = :community")
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Boolean.class)
                .single();
        return new Place(districts, beyond);
    }

    private int touched(CommunityDirectory.Details community, LocationForm form) {
        return jdbc.sql("""
                        update community set reaches_beyond = :beyond, version = version + 1
                         where centre_id = :centre and id = :community and version = :version
                        """)
                .param("beyond", form.beyond() != null)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("version", form.known())
                .update();
    }

    private void write(CommunityDirectory.Details community, Map<UUID, Boolean> chosen) {
        jdbc.sql("delete from community_district where centre_id = :centre and community_id = :community")
                .param("centre", community.centreId())
                .param("community", community.id())
                .update();
        chosen.forEach((district, whole) -> jdbc.sql("""
                        insert into community_district (centre_id, community_id, district_id, whole)
                        values (:centre, :community, :district, :whole)
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("district", district)
                .param("whole", whole)
                .update());
    }
}
