package pl.osl.places;

import org.jspecify.annotations.Nullable;

/** A point with what people call it. */
public record Spot(@Nullable String place, Point point) {}
