package pl.osl.activities;

/** Who led what was done. Never has a default: an empty answer is counted as "nie podano". */
public enum WhoLed {
    RESIDENTS,
    JOINTLY,
    PARTNER,
    ORGANIZER
}
