package pl.osl.partners.network;

import java.util.Set;
import java.util.UUID;
import pl.osl.partners.relations.RelationKind;

/**
 * Two parties tied on a day, whichever way and by however many ties: a line of the picture.
 *
 * @param strength of the strongest tie
 */
record Link(UUID one, UUID other, Set<RelationKind> kinds, Set<Source> sources, int strength) {

    boolean touches(UUID party) {
        return one.equals(party) || other.equals(party);
    }

    UUID across(UUID party) {
        return one.equals(party) ? other : one;
    }
}
