package pl.osl.partners.meetings;

import java.util.Collection;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.partners.MergePart;
import pl.osl.partners.PartiesMet;

/**
 * Keeps who met on which day, from what the log tells with every change of an entry and in the same transaction: what was
 * known of that entry gives way to what is told now. Two partners that turn out to be one were met by one.
 */
@Component
class Meetings implements MergePart {

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void on(PartiesMet met) {
        jdbc.sql("delete from party_met where centre_id = :centre and activity_id = :activity")
                .param("centre", met.centreId())
                .param("activity", met.activityId())
                .update();
        if (met.partners().isEmpty()
                && met.groups().isEmpty()
                && met.initiatives().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into party_met (centre_id, activity_id, held_on, community_ids, with_us,
                                               partner_id, group_id, initiative_id)
                        select :centre, :activity, :heldOn, cast(:communities as uuid[]), :withUs, m.partner, m.grp, m.initiative
                          from (select p as partner, null::uuid as grp, null::uuid as initiative
                                  from unnest(cast(:partners as uuid[])) p
                                union all select null, g, null from unnest(cast(:groups as uuid[])) g
                                union all select null, null, i from unnest(cast(:initiatives as uuid[])) i) m
                        """)
                .param("centre", met.centreId())
                .param("activity", met.activityId())
                .param("heldOn", met.heldOn())
                .param("communities", ids(met.communities()))
                .param("withUs", met.withUs())
                .param("partners", ids(met.partners()))
                .param("groups", ids(met.groups()))
                .param("initiatives", ids(met.initiatives()))
                .update();
    }

    @Override
    public int order() {
        return 90;
    }

    /** Entries are counted where they are; these rows only follow them. */
    @Override
    public Moves preview(UUID centre, UUID kept, UUID merged) {
        return new Moves("meetings", 0, 0);
    }

    @Override
    @Transactional
    public void move(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("""
                        delete from party_met m
                         where m.centre_id = :centre and m.partner_id = :merged
                           and exists (select 1 from party_met k where k.centre_id = m.centre_id
                                        and k.activity_id = m.activity_id and k.partner_id = :kept)
                        """)
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
        jdbc.sql("update party_met set partner_id = :kept where centre_id = :centre and partner_id = :merged")
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
