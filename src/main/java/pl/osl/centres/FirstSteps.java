package pl.osl.centres;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.ui.FirstStep;

/** What a new centre still has to do, put together from what the modules offer, until all is done or somebody says so. */
@Service
public class FirstSteps {

    /** @param mine whether this viewer may do it */
    public record Line(String key, String path, boolean done, boolean mine) {}

    public record Progress(List<Line> lines) {

        public long done() {
            return lines.stream().filter(Line::done).count();
        }

        public boolean complete() {
            return done() == lines.size();
        }
    }

    private final List<FirstStep> offered;
    private final JdbcClient jdbc;

    /** Centres that are through: it does not come back, and nobody needs to ask again. */
    private final Set<UUID> through = ConcurrentHashMap.newKeySet();

    FirstSteps(List<FirstStep> offered, JdbcClient jdbc) {
        this.offered =
                offered.stream().sorted(Comparator.comparing(FirstStep::order)).toList();
        this.jdbc = jdbc;
    }

    /** Empty when they are behind the centre. */
    @Transactional(readOnly = true)
    public Optional<Progress> ahead(Viewer viewer) {
        UUID centre = viewer.centreId();
        if (through.contains(centre)) {
            return Optional.empty();
        }
        var progress = closed(centre) ? new Progress(List.of()) : progress(viewer);
        if (progress.complete()) {
            through.add(centre);
            return Optional.empty();
        }
        return Optional.of(progress);
    }

    private boolean closed(UUID centre) {
        return jdbc.sql("select started_at is not null from centre where id = :centre")
                .param("centre", centre)
                .query(Boolean.class)
                .single();
    }

    private Progress progress(Viewer viewer) {
        return new Progress(offered.stream()
                .map(step -> new Line(step.key(), step.path(), step.done(viewer), step.isFor(viewer)))
                .toList());
    }
}
