package pl.osl.centres.profile;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that a centre serves.
 *
 * @param terc null until somebody gives it
 */
@Embeddable
public record Gmina(UUID centreId, String name, @Nullable String terc) {}
