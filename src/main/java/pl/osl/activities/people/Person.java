package pl.osl.activities.people;

import java.util.UUID;

/** Somebody who logs, by name. */
public record Person(UUID id, String name) {}
