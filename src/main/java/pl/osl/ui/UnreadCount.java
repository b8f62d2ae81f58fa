package pl.osl.ui;

import pl.osl.access.Viewer;

/** How many notifications wait for the person; offered by the module that keeps them. */
public interface UnreadCount {

    int of(Viewer viewer);
}
