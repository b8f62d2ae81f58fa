package pl.osl.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.osl.access.Role;

class DestinationTests {

    private static final Menu MENU = new Menu(List.of(
            new Destination("today", "/", "calendar"),
            new Destination("communities", "/communities", "geo-alt", List.of("/groups")),
            new Destination("map", "/map", "map", List.of("/assets", "/communities/*/map"))));

    @Test
    void theMenuShowsWhereOneIsAndOnlyThere() {
        assertThat(current("/")).containsExactly("today");
        assertThat(current("/communities")).containsExactly("communities");
        assertThat(current("/communities/17/edit")).containsExactly("communities");
        assertThat(current("/groups/3")).containsExactly("communities");
        assertThat(current("/communities/17/map")).containsExactly("map");
        assertThat(current("/communities/17/map/print")).containsExactly("map");
        assertThat(current("/communities/17/mapping")).containsExactly("communities");
        assertThat(current("/assets/5")).containsExactly("map");
        assertThat(current("/account")).isEmpty();
    }

    private static List<String> current(String page) {
        return MENU.of(Set.of(Role.ORGANIZER), page).stream()
                .filter(Shell.Item::active)
                .map(Shell.Item::key)
                .toList();
    }
}
