package pl.osl.access;

/** Colours of the screen as the person chose them; AUTO follows the device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK
}
