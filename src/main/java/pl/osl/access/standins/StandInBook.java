package pl.osl.access.standins;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.accounts.CentreAccounts;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/** Arranges who does whose work while somebody is away, and ends that early. */
@Service
public class StandInBook {

    private final StandIns standIns;
    private final StandInPeople people;
    private final WorkedCommunities communities;
    private final CentreAccounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandInBook(
            StandIns standIns,
            StandInPeople people,
            WorkedCommunities communities,
            CentreAccounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standIns = standIns;
        this.people = people;
        this.communities = communities;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Under the id that came with the form, so that the same form sent twice is one stand-in. */
    @Transactional
    public void make(UUID proposedId, NewStandIn asked, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.STAND_IN);
        accounts.inTurn(asked.absent());
        var sent = standIns.findOne(proposedId, asked.centre());
        if (sent.filter(one -> one.madeBy(viewer.accountId())).isPresent()) {
            return;
        }
        requirePeople(asked, viewer);
        asked.check(LocalDate.now(clock));
        if (standIns.overlaps(
                asked.centre(),
                asked.work(),
                asked.absent(),
                asked.substitute(),
                asked.community(),
                asked.from(),
                asked.to())) {
            throw Refusal.at("substitute", "access.refusal.standIn.overlap");
        }
        UUID id = proposedId;
        if (!insert(id, asked, viewer)) {
            id = Ids.next(clock);
            insert(id, asked, viewer);
        }
        events.publishEvent(new StandInChanged(
                asked.centre(),
                viewer.accountId(),
                id,
                "made",
                asked.absent(),
                asked.substitute(),
                asked.to(),
                asked.asMade()));
    }

    @Transactional
    public void end(UUID id, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.STAND_IN);
        var standIn = viewer.placeCentres().stream()
                .map(centre -> standIns.findOne(id, centre))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(one -> viewer.place().kind() == Place.Kind.CENTRE
                        || StandInPeople.works(viewer).contains(one.work()))
                .orElseThrow(() -> new NotFound(StandIn.class, id));
        if (standIn.ended()) {
            return;
        }
        standIn.end(viewer.accountId(), clock);
        events.publishEvent(new StandInChanged(
                standIn.centreId(),
                viewer.accountId(),
                id,
                "ended",
                standIn.absentId(),
                standIn.substituteId(),
                standIn.validTo(),
                List.<Change>of()));
    }

    private void requirePeople(NewStandIn asked, Viewer viewer) {
        var choices = people.choices(viewer);
        if (choices.absences().stream()
                .noneMatch(one -> one.centreId().equals(asked.centre())
                        && one.work() == asked.work()
                        && one.personId().equals(asked.absent()))) {
            throw Refusal.at("absent", "access.refusal.standIn.person");
        }
        if (!choices.canDo(asked.work(), asked.substitute())) {
            throw Refusal.at("substitute", "access.refusal.standIn.person");
        }
        if (asked.community() != null
                && communities.of(asked.centre()).stream()
                        .noneMatch(one ->
                                one.id().equals(asked.community()) && one.team().contains(asked.absent()))) {
            throw Refusal.at("community", "access.refusal.standIn.community");
        }
    }

    /** False when the id is taken, also by what the viewer cannot see. */
    private boolean insert(UUID id, NewStandIn asked, Viewer viewer) {
        return jdbc.sql("""
                        insert into stand_in (id, centre_id, work, absent_id, substitute_id, community_id, valid_from,
                                              valid_to, note, made_by, made_at)
                        values (:id, :centre, :work, :absent, :substitute, :community, :from, :to, :note, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("centre", asked.centre())
                        .param("work", asked.work().name())
                        .param("absent", asked.absent())
                        .param("substitute", asked.substitute())
                        .param("community", asked.community(), Types.OTHER)
                        .param("from", asked.from())
                        .param("to", asked.to())
                        .param("note", asked.note(), Types.VARCHAR)
                        .param("by", viewer.accountId())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
