package pl.osl.resourcemaps.needs;

import java.util.List;

/** Where a need stands. Most go forward; what was too early goes one step back, with a reason. */
public enum NeedState {
    SIGNALLED,
    CONFIRMED,
    PRIORITISED,
    BEING_ADDRESSED,
    MET,
    PARTLY_MET,
    HANDED_OVER,
    DROPPED;

    /** So many voices confirm a need without a diagnosis. */
    static final int CONFIRMING = 3;

    public List<NeedState> next() {
        return switch (this) {
            case SIGNALLED -> List.of(CONFIRMED, HANDED_OVER, DROPPED);
            case CONFIRMED -> List.of(PRIORITISED, HANDED_OVER, DROPPED, SIGNALLED);
            case PRIORITISED -> List.of(BEING_ADDRESSED, HANDED_OVER, DROPPED, CONFIRMED);
            case BEING_ADDRESSED -> List.of(MET, PARTLY_MET, HANDED_OVER, DROPPED, PRIORITISED);
            case MET, HANDED_OVER -> List.of(BEING_ADDRESSED);
            case PARTLY_MET -> List.of(MET, BEING_ADDRESSED);
            case DROPPED -> List.of(SIGNALLED);
        };
    }

    /** Nobody is looking for an answer any more. */
    public boolean closed() {
        return this == MET || this == HANDED_OVER || this == DROPPED;
    }

    /** Residents wait to hear what became of it. */
    public boolean owesAnswer() {
        return closed() || this == PARTLY_MET;
    }

    /** A step back, a need given away or closed needs to be explained. */
    boolean wantsReason(NeedState before) {
        return this == HANDED_OVER || this == DROPPED || ordinal() < before.ordinal();
    }
}
