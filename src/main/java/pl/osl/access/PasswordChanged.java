package pl.osl.access;

import java.util.Set;
import java.util.UUID;

/**
 * A person has a new password.
 *
 * @param byLink chosen by whoever held a one-time link, so the directors of the person's centres are told too
 */
public record PasswordChanged(UUID accountId, Set<UUID> centres, boolean byLink) {}
