@NullMarked
package pl.osl.partners.network;

import org.jspecify.annotations.NullMarked;
