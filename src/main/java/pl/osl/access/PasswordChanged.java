package pl.osl.access;

import java.util.Set;
import java.util.UUID;

/**
 * A person has a new password.
 *
 * @param first they had none before, so that nothing has been changed behind their back
 * @param byLink chosen by whoever held a one-time link, so the directors of the person's centres are told too
 */
public record PasswordChanged(UUID accountId, Set<UUID> centres, boolean first, boolean byLink) {}
