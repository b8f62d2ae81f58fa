package pl.osl.communities.money;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Stale;

/** The rows of money of one kind of owner. Whoever keeps the owner asks for rights, opens the transaction and tells the history. */
public final class MoneyRows {

    /** @param got null while the answer is not known */
    public record Line(
            UUID id,
            MoneySource source,
            @Nullable BigDecimal applied,
            @Nullable BigDecimal got,
            LooseDay told,
            @Nullable String purpose,
            int version) {

        public boolean waits() {
            return got == null;
        }
    }

    /** @param waiting of how many the answer is not known */
    public record Total(BigDecimal applied, BigDecimal got, long waiting) {

        public static Total of(List<Line> lines) {
            return new Total(
                    lines.stream().map(Line::applied).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add),
                    lines.stream().map(Line::got).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add),
                    lines.stream().filter(Line::waits).count());
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final String owner;

    /** @param owner column that names it */
    public MoneyRows(JdbcClient jdbc, Clock clock, String table, String owner) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.owner = owner;
    }

    /** Oldest first. */
    public List<Line> of(UUID centre, UUID ownerId) {
        return jdbc.sql("select * from " + table + " where centre_id = :centre and " + owner
                        + " = :owner and removed_at is null order by told_on, recorded_at, id")
                .param("centre", centre)
                .param("owner", ownerId)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        MoneySource.valueOf(row.getString("source")),
                        row.getBigDecimal("applied"),
                        row.getBigDecimal("got"),
                        Objects.requireNonNull(LooseDay.of(
                                row.getObject("told_on", LocalDate.class), row.getString("told_precision"))),
                        row.getString("purpose"),
                        row.getInt("version")))
                .list();
    }

    public Line require(UUID centre, UUID ownerId, UUID id) {
        return of(centre, ownerId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Line.class, id));
    }

    /** What the history tells; nothing when the very same stands there already. */
    public List<Change> add(UUID centre, UUID ownerId, MoneyForm form, UUID by) {
        boolean sentTwice = of(centre, ownerId).stream()
                .anyMatch(one -> differences(one, form).isEmpty());
        if (sentTwice) {
            return List.of();
        }
        told("insert into " + table + " (id, centre_id, " + owner + """
                , source, applied, got, told_on, told_precision, purpose, recorded_by, recorded_at, version)
                values (:id, :centre, :owner, :source, :applied, :got, :told, :precision, :purpose, :by, :now, 0)
                """, form)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("owner", ownerId)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return differences(null, form);
    }

    public List<Change> correct(UUID centre, UUID ownerId, UUID id, MoneyForm form) {
        var before = require(centre, ownerId, id);
        int changed = told("update " + table + """
                           set source = :source, applied = :applied, got = :got, told_on = :told,
                               told_precision = :precision, purpose = :purpose, version = version + 1
                         where centre_id = :centre and id = :id and version = :version and removed_at is null
                        """, form)
                .param("centre", centre)
                .param("id", id)
                .param("version", form.known())
                .update();
        if (changed == 0) {
            throw new Stale(Line.class, id);
        }
        return differences(before, form);
    }

    /** Entered by mistake; the history keeps that it stood there. */
    public List<Change> remove(UUID centre, UUID ownerId, UUID id) {
        var line = require(centre, ownerId, id);
        jdbc.sql("update " + table + " set removed_at = :now where centre_id = :centre and id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("centre", centre)
                .param("id", id)
                .update();
        return new Change.Log()
                .add("source", line.source(), null)
                .add("applied", line.applied(), null)
                .add("got", line.got(), null)
                .changes();
    }

    private JdbcClient.StatementSpec told(String sql, MoneyForm form) {
        var day = form.day();
        return jdbc.sql(sql)
                .param("source", Objects.requireNonNull(form.chosen()).name())
                .param("applied", form.appliedSum(), Types.NUMERIC)
                .param("got", form.gotSum(), Types.NUMERIC)
                .param("told", day.day())
                .param("precision", day.precision().name())
                .param("purpose", form.purpose(), Types.VARCHAR);
    }

    private static List<Change> differences(@Nullable Line before, MoneyForm form) {
        return new Change.Log()
                .add("source", before == null ? null : before.source(), form.chosen())
                .add("applied", before == null ? null : before.applied(), form.appliedSum())
                .add("got", before == null ? null : before.got(), form.gotSum())
                .add("told", before == null ? null : before.told(), form.day())
                .add("purpose", before == null ? null : before.purpose(), form.purpose())
                .changes();
    }
}
