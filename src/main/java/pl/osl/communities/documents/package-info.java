/** "Dokumenty" of a community: its own papers, and those that other modules hold about it. */
@NullMarked
package pl.osl.communities.documents;

import org.jspecify.annotations.NullMarked;
