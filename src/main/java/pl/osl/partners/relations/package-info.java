/** Who works with whom: ties between partners and the centre, typed and dated. */
@NullMarked
package pl.osl.partners.relations;

import org.jspecify.annotations.NullMarked;
