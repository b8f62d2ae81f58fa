package pl.osl.access.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.LinkMade;
import pl.osl.access.OneTimeLink;
import pl.osl.access.PersonForm;
import pl.osl.access.Theme;

/** A person who may sign in. It belongs to them and to no centre; what they may do is said by their memberships. */
@Entity
class Account {

    @Id
    private UUID id;

    private String username;
    private String name;
    private @Nullable String email;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private PersonForm personForm;

    private String language;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    /** May add centres and see to the installation; given once, by setting it up. */
    private boolean installation;

    private Instant createdAt;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(UUID id, String username, String name, @Nullable String email, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.name = name;
        this.email = email;
        this.createdAt = createdAt;
        this.personForm = PersonForm.NEUTRAL;
        this.language = "pl";
        this.theme = Theme.AUTO;
    }

    /** What a person chooses for themselves. */
    record Settings(@Nullable String email, String language, Theme theme, PersonForm form) {}

    static Account invite(UUID id, String username, String name, @Nullable String email, Clock clock) {
        return new Account(id, username, name, email, clock.instant());
    }

    /** Of whoever sets an installation up: there is nobody yet who could invite them. */
    static Account first(UUID id, String username, String name, Settings settings, String hash, Clock clock) {
        var account = new Account(id, username, name, settings.email(), clock.instant());
        account.settle(settings);
        account.passwordHash = hash;
        account.installation = true;
        return account;
    }

    void settle(Settings settings) {
        this.email = settings.email();
        this.language = settings.language();
        this.theme = settings.theme();
        this.personForm = settings.form();
    }

    void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    void callThemselves(PersonForm form) {
        this.personForm = form;
    }

    void close(Clock clock) {
        this.closedAt = clock.instant();
        this.passwordHash = null;
    }

    boolean invited() {
        return passwordHash == null;
    }

    boolean closed() {
        return closedAt != null;
    }

    /** @param centre one of the person's; null when they have none */
    LinkMade linkMade(@Nullable UUID centre, OneTimeLink link) {
        return new LinkMade(id, centre, name, email, language, link);
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    @Nullable String email() {
        return email;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    String language() {
        return language;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
