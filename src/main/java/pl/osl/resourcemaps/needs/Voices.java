package pl.osl.resourcemaps.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What residents said about a need, and the way it went. */
@Component
class Voices {

    record Signal(
            UUID id,
            SignalMethod method,
            LocalDate heardOn,
            @Nullable String quotation,
            @Nullable AgeBand ageBand,
            @Nullable String link) {}

    record Move(
            NeedState stateFrom,
            NeedState stateTo,
            LocalDate movedOn,
            @Nullable String reason) {}

    private final JdbcClient jdbc;

    Voices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Signal> of(NeedDirectory.Card need) {
        return jdbc.sql("""
                        select id, method, heard_on, quotation, age_band, link from need_signal
                         where centre_id = :centre and need_id = :need and removed_at is null
                         order by heard_on desc, recorded_at desc, id desc
                        """)
                .param("centre", need.centreId())
                .param("need", need.id())
                .query(Signal.class)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Move> moves(NeedDirectory.Card need) {
        return jdbc.sql("""
                        select state_from, state_to, moved_on, reason from need_move
                         where centre_id = :centre and need_id = :need order by recorded_at desc, id desc
                        """)
                .param("centre", need.centreId())
                .param("need", need.id())
                .query(Move.class)
                .list();
    }
}
