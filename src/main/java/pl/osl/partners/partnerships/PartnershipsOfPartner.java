package pl.osl.partners.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.partners.MergePart;
import pl.osl.partners.PartnerReach;
import pl.osl.ui.RecordPart;

/** In which partnerships a partner is or was: on its page, and moving along when it turns out to be another one. */
@Component
class PartnershipsOfPartner implements RecordPart, MergePart {

    record Line(
            UUID id,
            String name,
            PartnershipState state,
            @Nullable String role,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    record Shown(List<Line> lines) {}

    private final JdbcClient jdbc;

    PartnershipsOfPartner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "partner";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String template() {
        return "partnerships/partner";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer, UUID id) {
        var lines = viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("""
                                select p.id, p.name, p.state, m.role, m.joined_on, m.left_on
                                  from partnership_member m
                                  join partnership p on p.centre_id = m.centre_id and p.id = m.partnership_id
                                 where m.centre_id = :centre and m.partner_id = :id and p.withdrawn_at is null and
                                """ + PartnerReach.condition("p", viewer.reach())
                                + " order by m.left_on is not null, p.name_key, m.joined_on, m.id")
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query(Line.class)
                        .list()
                        .stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shown(lines));
    }

    @Override
    @Transactional(readOnly = true)
    public Moves preview(UUID centre, UUID kept, UUID merged) {
        return jdbc.sql("select count(*) from partnership_member where centre_id = :centre and partner_id = :merged")
                .param("centre", centre)
                .param("merged", merged)
                .query((row, number) -> new Moves("partnerships", row.getInt(1), 0))
                .single();
    }

    /** Where both are members today, their two memberships become one that says what both said. */
    @Override
    @Transactional
    public void move(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("""
                        with gone as (
                            delete from partnership_member d using partnership_member k
                             where d.centre_id = :centre and d.partner_id = :merged and d.left_on is null
                               and k.centre_id = d.centre_id and k.partnership_id = d.partnership_id
                               and k.partner_id = :kept and k.left_on is null
                            returning d.partnership_id, d.role, d.gives, d.joined_on)
                        update partnership_member k
                           set joined_on = least(k.joined_on, gone.joined_on),
                               role = case when k.role is null or gone.role is null or k.role = gone.role
                                           then coalesce(k.role, gone.role) else k.role || '; ' || gone.role end,
                               gives = array(select distinct unnest(k.gives || gone.gives) order by 1)
                          from gone
                         where k.centre_id = :centre and k.partner_id = :kept and k.left_on is null
                           and k.partnership_id = gone.partnership_id
                        """)
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
        jdbc.sql("update partnership_member set partner_id = :kept where centre_id = :centre and partner_id = :merged")
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }
}
