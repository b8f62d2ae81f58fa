package pl.osl.communities.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** Keeps the proof of consents. Who may record one for whom is asked by the module whose record it is. */
@Service
public class ConsentBook {

    /**
     * @param witness account of whoever of the centre heard it, for a spoken one
     * @param phone covers the phone number
     */
    public record Given(
            int text,
            LocalDate on,
            Channel channel,
            @Nullable UUID witness,
            boolean phone,
            boolean email) {}

    /** @param replaced by a later one, which then counts */
    public record Kept(
            int textVersion,
            LocalDate givenOn,
            Channel channel,
            @Nullable String witness,
            boolean coversPhone,
            boolean coversEmail,
            String recorder,
            boolean replaced,
            @Nullable LocalDate withdrawnOn) {

        public boolean running() {
            return !replaced && withdrawnOn == null;
        }
    }

    private final ConsentTexts texts;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentBook(ConsentTexts texts, Roster roster, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replaces the one that ran so far. */
    @Transactional
    public void give(UUID leader, Given given, Viewer viewer) {
        if (!texts.known(given.text(), viewer)) {
            throw Refusal.at("text", "consents.refusal.text");
        }
        requireWitness(given, viewer);
        jdbc.sql("""
                        update consent set replaced_at = :now
                         where centre_id = :centre and leader_id = :leader and replaced_at is null and withdrawn_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("centre", viewer.centreId())
                .param("leader", leader)
                .update();
        jdbc.sql("""
                        insert into consent (id, centre_id, leader_id, text_version, given_on, channel, witness_id,
                                             covers_phone, covers_email, recorded_by, recorded_at)
                        values (:id, :centre, :leader, :text, :day, :channel, :witness, :phone, :email, :by, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", viewer.centreId())
                .param("leader", leader)
                .param("text", given.text())
                .param("day", given.on())
                .param("channel", given.channel().name())
                .param("witness", given.witness())
                .param("phone", given.phone())
                .param("email", given.email())
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Ends the one that runs; false when none does. */
    @Transactional
    public boolean withdraw(UUID leader, LocalDate day, Channel channel, Viewer viewer) {
        return jdbc.sql("""
                        update consent
                           set withdrawn_on = :day, withdrawn_channel = :channel, withdrawn_by = :by, withdrawn_at = :now
                         where centre_id = :centre and leader_id = :leader and replaced_at is null and withdrawn_at is null
                        """)
                        .param("day", day)
                        .param("channel", channel.name())
                        .param("by", viewer.accountId())
                        .param("now", OffsetDateTime.now(clock))
                        .param("centre", viewer.centreId())
                        .param("leader", leader)
                        .update()
                > 0;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(UUID leader, UUID centre) {
        return jdbc.sql("""
                        select c.text_version, c.given_on, c.channel, w.name as witness, c.covers_phone, c.covers_email,
                               r.name as recorder, c.replaced_at is not null as replaced, c.withdrawn_on
                          from consent c
                          join account r on r.id = c.recorded_by
                          left join account w on w.id = c.witness_id
                         where c.centre_id = :centre and c.leader_id = :leader
                         order by c.recorded_at desc, c.id desc
                        """)
                .param("centre", centre)
                .param("leader", leader)
                .query(Kept.class)
                .list();
    }

    private void requireWitness(Given given, Viewer viewer) {
        if (given.channel() != Channel.SPOKEN) {
            return;
        }
        if (given.witness() == null || given.witness().equals(viewer.accountId())) {
            throw Refusal.at("witness", "consents.refusal.witness");
        }
        if (roster.staff(viewer.centreId()).stream().noneMatch(one -> one.id().equals(given.witness()))) {
            throw Refusal.at("witness", "consents.refusal.witness.unknown");
        }
    }
}
