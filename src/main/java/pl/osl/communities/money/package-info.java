/** Money that residents applied for and got, wherever it is kept: at an initiative, or at the partner it became. */
@NamedInterface("money")
@NullMarked
package pl.osl.communities.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
