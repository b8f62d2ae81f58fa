package pl.osl.partners;

import java.util.UUID;

/** Something that hangs on a partner and moves when it turns out to be another one; offered as a bean. */
public interface MergePart {

    /** @param stays what the other partner has already, so that it would be there twice */
    record Moves(String key, int moves, int stays) {

        public boolean any() {
            return moves + stays > 0;
        }
    }

    /** Parts stand in the preview from the smallest to the greatest. */
    int order();

    Moves preview(UUID centre, UUID kept, UUID merged);

    void move(UUID centre, UUID kept, UUID merged);
}
