@NullMarked
package pl.osl.partners.relations;

import org.jspecify.annotations.NullMarked;
