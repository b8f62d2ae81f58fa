package pl.osl.communities.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** Every consent of the centre with the number of its record. Nothing here tells whose it is. */
final class ConsentList {

    enum State {
        RUNNING,
        REPLACED,
        WITHDRAWN
    }

    record Row(
            int number,
            int textVersion,
            Channel channel,
            LocalDate givenOn,
            boolean coversPhone,
            boolean coversEmail,
            String recorder,
            State state,
            @Nullable LocalDate withdrawnOn) {}

    private static final String STATE =
            "case when c.withdrawn_at is not null then 'WITHDRAWN' when c.replaced_at is not null then 'REPLACED' else 'RUNNING' end";

    private ConsentList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "consents.list",
                "/consents",
                Set.of("state"),
                "l.number, c.text_version, c.channel, c.given_on, c.covers_phone, c.covers_email, a.name as recorder, "
                        + STATE + " as state, c.withdrawn_on",
                "consent c join local_leader l on l.centre_id = c.centre_id and l.id = c.leader_id"
                        + " join account a on a.id = c.recorded_by",
                "c.id",
                List.of(
                        ListColumn.number("number", new Sort("l.number", Sort.Type.INTEGER), Row::number),
                        ListColumn.number(
                                "textVersion", new Sort("c.text_version", Sort.Type.INTEGER), Row::textVersion),
                        ListColumn.text("channel", row -> words.say("Channel." + row.channel())),
                        ListColumn.sorted("givenOn", new Sort("c.given_on", Sort.Type.DATE), Row::givenOn),
                        ListColumn.text("state", row -> words.say("ConsentState." + row.state())),
                        ListColumn.text("withdrawnOn", Row::withdrawnOn),
                        ListColumn.text("covers", row -> covers(row, words)),
                        ListColumn.text("recorder", Row::recorder)),
                "-givenOn",
                new SimplePropertyRowMapper<>(Row.class));
    }

    static ListFilter filter(@Nullable String state, Words words) {
        var filter = new ListFilter().where("c.centre_id = {centre}");
        for (var one : State.values()) {
            if (one.name().equals(state)) {
                filter.where(STATE + " = :state")
                        .with("state", one.name())
                        .chip("state", words.say("consents.list.column.state"), words.say("ConsentState." + one));
            }
        }
        return filter;
    }

    static String covers(Row row, Words words) {
        return words.say("consents.covers." + row.coversPhone() + "." + row.coversEmail());
    }
}
