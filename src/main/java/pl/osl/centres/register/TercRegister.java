package pl.osl.centres.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** The municipalities of TERC as imported last; empty until somebody imports the register. */
@Component
public class TercRegister {

    /**
     * @param county name of the county, to tell municipalities of one name apart
     * @param asOf the day of which the register is
     */
    public record Unit(String code, String name, String county, String voivodeship, LocalDate asOf) {}

    /** @param asOf null when nothing has been imported */
    public record Present(long units, @Nullable LocalDate asOf) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TercRegister(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Transactional(readOnly = true)
    public Present present() {
        return jdbc.sql("select count(*) as units, max(as_of) as as_of from terc_unit")
                .query(Present.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(Terc terc) {
        return jdbc.sql("select code, name, county, voivodeship, as_of from terc_unit where code = :code")
                .param("code", terc.code())
                .query(Unit.class)
                .optional();
    }

    /** Whatever the case and the diacritics; in one voivodeship where it is given. */
    @Transactional(readOnly = true)
    public List<Unit> named(String name, @Nullable String voivodeship) {
        return jdbc.sql("""
                        select code, name, county, voivodeship, as_of from terc_unit
                         where plain_name = :name and (cast(:voivodeship as text) is null or voivodeship = :voivodeship)
                         order by code
                        """)
                .param("name", Texts.plain(name))
                .param("voivodeship", voivodeship)
                .query(Unit.class)
                .list();
    }

    /** The new register takes the place of the old one whole, or nothing changes. */
    @Transactional
    public void replace(List<Unit> units) {
        jdbc.sql("lock table terc_unit in exclusive mode").update();
        var asOf = units.getFirst().asOf();
        var known = present().asOf();
        if (known != null && asOf.isBefore(known)) {
            throw Refusal.at("file", "centres.register.older", known);
        }
        jdbc.sql("delete from terc_unit").update();
        batches.batchUpdate("""
                insert into terc_unit (code, name, plain_name, county, voivodeship, as_of)
                values (:code, :name, :plain, :county, :voivodeship, :asOf)
                """, units.stream().map(TercRegister::row).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Unit unit) {
        return new MapSqlParameterSource()
                .addValue("code", unit.code())
                .addValue("name", unit.name())
                .addValue("plain", Texts.plain(unit.name()))
                .addValue("county", unit.county())
                .addValue("voivodeship", unit.voivodeship())
                .addValue("asOf", unit.asOf());
    }
}
