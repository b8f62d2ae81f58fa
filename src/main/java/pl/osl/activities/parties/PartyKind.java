package pl.osl.activities.parties;

/** What an entry may name beside people of the centre; each with its table, and its column in the tables that tie it. */
public enum PartyKind {
    PARTNER("partner", "name", "name_key", "activity_partner", "partner_id"),
    GROUP("community_group", "name", "name_key", "activity_group", "group_id"),
    INITIATIVE("initiative", "title", "title_key", "activity_initiative", "initiative_id"),
    EVENT("event", "name", "name_key", "activity_event", "event_id");

    final String table;
    final String name;
    final String key;
    final String tie;
    final String column;

    PartyKind(String table, String name, String key, String tie, String column) {
        this.table = table;
        this.name = name;
        this.key = key;
        this.tie = tie;
        this.column = column;
    }

    /** Name of the filter and first part of the address of its page. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Name of the field in the form and in the history. */
    public String field() {
        return this == EVENT ? "event" : word() + "s";
    }

    /** Entries {@code a} that name the one whose id is the parameter of {@link #word}. */
    public String condition() {
        return "exists (select 1 from %s w where w.centre_id = a.centre_id and w.activity_id = a.id and w.%s = :%s)"
                .formatted(tie, column, word());
    }

    /** The names of those that an entry {@code a} names, separated by commas, in Polish order. */
    public String names() {
        return """
                (select string_agg(n.%s, ', ' order by n.%s)
                   from %s w join %s n on n.centre_id = w.centre_id and n.id = w.%s
                  where w.centre_id = a.centre_id and w.activity_id = a.id)
                """.formatted(name, key, tie, table, column);
    }
}
