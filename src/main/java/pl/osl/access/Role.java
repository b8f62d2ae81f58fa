package pl.osl.access;

/** What a person is in a centre or for it; the place they act in follows from it. */
public enum Role {
    DIRECTOR(Place.Kind.CENTRE),
    COORDINATOR(Place.Kind.CENTRE),
    ORGANIZER(Place.Kind.CENTRE),
    ADMIN(Place.Kind.CENTRE),
    DPO(Place.Kind.CENTRE),
    MENTOR(Place.Kind.MENTORING),
    COACH(Place.Kind.COACHING),
    SUPERVISOR(Place.Kind.SUPERVISING),
    SW_SUPERVISOR(Place.Kind.SW_SUPERVISION),
    NETWORK(Place.Kind.NETWORK);

    private final Place.Kind place;

    Role(Place.Kind place) {
        this.place = place;
    }

    public Place.Kind place() {
        return place;
    }

    /** Comes from outside to support a centre of the network, so that its coordinator gives and ends the role. */
    public boolean supports() {
        return this == MENTOR || this == COACH || this == SUPERVISOR;
    }

    /** Works for named persons of the centre, not for the centre as a whole. */
    public boolean forPersons() {
        return this == MENTOR || this == COACH;
    }
}
