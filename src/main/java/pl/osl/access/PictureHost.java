package pl.osl.access;

/**
 * A host beside our own whose pictures pages may show, offered as a bean by the module that was told to use it: the
 * content security policy opens for it and for nothing else.
 *
 * @param origin scheme, host and port, such as {@code https://tiles.example.org}
 */
public record PictureHost(String origin) {}
