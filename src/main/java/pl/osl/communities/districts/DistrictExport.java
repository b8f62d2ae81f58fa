package pl.osl.communities.districts;

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

/** The centre's list as a file, in the columns in which a file can be brought in. */
final class DistrictExport {

    record Row(
            String name,
            DistrictKind kind,
            @Nullable Integer inhabitants,
            @Nullable LocalDate asOf) {}

    private DistrictExport() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "communities.districts",
                "/communities/districts",
                Set.of(),
                "d.name, d.kind, i.inhabitants, i.as_of",
                """
                district d
                left join lateral (select inhabitants, as_of from district_inhabitants
                                    where centre_id = d.centre_id and district_id = d.id
                                    order by as_of desc limit 1) i on true
                """,
                "d.id",
                List.of(
                        ListColumn.sorted("name", new Sort("d.name_key", Sort.Type.BYTEA), Row::name),
                        ListColumn.text("kind", row -> words.say("DistrictKind." + row.kind())),
                        ListColumn.number("inhabitants", null, Row::inhabitants),
                        ListColumn.text("asOf", Row::asOf)),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    static ListFilter all() {
        return new ListFilter().where("d.centre_id = {centre}").where("d.removed_at is null");
    }
}
