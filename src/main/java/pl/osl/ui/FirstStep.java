package pl.osl.ui;

import pl.osl.access.Viewer;

/** One of the things a centre does when it starts, offered as a bean by the module that knows whether it is done. */
public interface FirstStep {

    /** Steps stand on the page from the smallest to the greatest. */
    int order();

    /** Message key of what to do; the same with {@code .why} behind it says what for, with {@code .who} whose it is. */
    String key();

    /** Where it is done. */
    String path();

    /** Whether it is this viewer's to do; the others see that it waits, and for whom. */
    boolean isFor(Viewer viewer);

    /** Asked for the viewer's own centre. */
    boolean done(Viewer viewer);
}
