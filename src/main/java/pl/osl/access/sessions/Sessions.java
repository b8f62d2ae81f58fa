package pl.osl.access.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of one account: where it is signed in, and ending that. A session is gone with the next request. */
@Component
public class Sessions {

    /** @param key stands for the session on a page; its id is the cookie and shown to nobody */
    public record Row(String key, String device, boolean own, Instant since, Instant lastUsed, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final JdbcClient jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID account, @Nullable String currentId) {
        return repository.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Row(
                        Fingerprint.of(session.getId()),
                        session.getAttributeOrDefault(DeviceSessions.DEVICE, ""),
                        session.getAttribute(DeviceSessions.OWN) != null,
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Row::lastUsed).reversed())
                .toList();
    }

    public void end(UUID account, String key) {
        repository.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> Fingerprint.of(id).equals(key))
                .forEach(repository::deleteById);
    }

    public void endOthers(UUID account, String currentId) {
        jdbc.sql("delete from session where principal_name = :account and session_id <> :current")
                .param("account", account.toString())
                .param("current", currentId)
                .update();
    }

    public void endAll(UUID account) {
        jdbc.sql("delete from session where principal_name = :account")
                .param("account", account.toString())
                .update();
    }
}
