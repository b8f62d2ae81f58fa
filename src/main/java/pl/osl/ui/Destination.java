package pl.osl.ui;

/**
 * A page that stands in the menu, offered as a bean by the module that has it.
 *
 * @param key last part of the message key {@code menu.<key>} and the name under which {@link Menu} places it
 */
public record Destination(String key, String path, String icon) {}
