package pl.osl.insights.timeline;

/** The kinds of rows that the views named {@code timeline_*} tell. */
enum Happening {
    ENTRY(Topic.ENTRIES, "/activities/"),
    BEGUN(Topic.CHANGES, "/communities/"),
    POPULATION(Topic.CHANGES, "/communities/"),
    SPLIT_INTO(Topic.CHANGES, "/communities/"),
    SPLIT_FROM(Topic.CHANGES, "/communities/"),
    JOIN_INTO(Topic.CHANGES, "/communities/"),
    JOIN_FROM(Topic.CHANGES, "/communities/"),
    PHASE(Topic.PHASES, "/communities/"),
    PICTURE(Topic.PICTURES, "/communities/"),
    TEAM_CAME(Topic.TEAM, "/communities/"),
    TEAM_LEFT(Topic.TEAM, "/communities/"),
    GROUP_FOUNDED(Topic.GROUPS, "/groups/"),
    GROUP_ENDED(Topic.GROUPS, "/groups/"),
    PROGRAMME_BEGUN(Topic.GROUPS, "/groups/"),
    PROGRAMME_ENDED(Topic.GROUPS, "/groups/"),
    INITIATIVE(Topic.INITIATIVES, "/initiatives/"),
    INITIATIVE_ALONE(Topic.INITIATIVES, "/initiatives/"),
    INITIATIVE_MONEY(Topic.INITIATIVES, "/initiatives/"),
    PARTNERSHIP(Topic.PARTNERS, "/partnerships/"),
    AGREEMENT(Topic.PARTNERS, "/partnerships/"),
    PARTNER_FOUNDED(Topic.PARTNERS, "/partners/");

    final Topic topic;
    final String path;

    Happening(Topic topic, String path) {
        this.topic = topic;
        this.path = path;
    }
}
