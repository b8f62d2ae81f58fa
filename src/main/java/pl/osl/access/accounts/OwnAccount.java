package pl.osl.access.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.PersonForm;
import pl.osl.access.Theme;
import pl.osl.access.Viewer;

/** What a person sees of their own account. */
@Component
class OwnAccount {

    record Profile(
            UUID id,
            String username,
            String name,
            @Nullable String email,
            PersonForm personForm,
            String language,
            Theme theme,
            int version) {}

    private final JdbcClient jdbc;

    OwnAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Profile of(Viewer viewer) {
        return jdbc.sql("""
                        select id, username, name, email, person_form, language, theme, version
                          from account where id = :id
                        """)
                .param("id", viewer.accountId())
                .query(Profile.class)
                .single();
    }
}
