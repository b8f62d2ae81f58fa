package pl.osl.ui;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;

/** Puts the page of a record together from the parts that higher modules offer. */
@Component
public class RecordParts {

    private final List<RecordPart> offered;

    RecordParts(List<RecordPart> offered) {
        this.offered =
                offered.stream().sorted(Comparator.comparing(RecordPart::order)).toList();
    }

    public List<RecordPart.Filled> of(String subject, UUID id, Viewer viewer) {
        return offered.stream()
                .filter(part -> part.subject().equals(subject))
                .flatMap(part -> part
                        .model(viewer, id)
                        .map(model -> new RecordPart.Filled(
                                part.template(), model, part.heading().orElse(null)))
                        .stream())
                .toList();
    }
}
