package pl.osl.access;

import static pl.osl.access.Role.ADMIN;
import static pl.osl.access.Role.COACH;
import static pl.osl.access.Role.COORDINATOR;
import static pl.osl.access.Role.DIRECTOR;
import static pl.osl.access.Role.DPO;
import static pl.osl.access.Role.MENTOR;
import static pl.osl.access.Role.NETWORK;
import static pl.osl.access.Role.ORGANIZER;
import static pl.osl.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The permission matrix (docs/architecture.md): what each role may do with each thing of the centres in its reach. Own
 * and team narrow it further in the module's policy; a role that is not named may not even know that the thing exists.
 */
public enum Thing {
    CENTRE(Map.of(
            DIRECTOR,
            "RU",
            ORGANIZER,
            "R",
            COORDINATOR,
            "R",
            MENTOR,
            "R",
            SUPERVISOR,
            "R",
            COACH,
            "R",
            ADMIN,
            "CRU",
            NETWORK,
            "R")),
    /** Accounts and roles of a centre; A is ending a role that somebody else gave. */
    PEOPLE(Map.of(DIRECTOR, "RA", COORDINATOR, "R", ADMIN, "CRUD")),
    COMMUNITY(Map.of(DIRECTOR, "RD", ORGANIZER, "CRU", COORDINATOR, "CRUD", MENTOR, "R")),
    /** The centre's own list of districts, estates and villages. */
    DISTRICT(Map.of(DIRECTOR, "R", ORGANIZER, "CRU", COORDINATOR, "CRUD")),
    /** Partners, what is agreed with them and who works with whom; D is also merging two that are one. */
    PARTNER(Map.of(DIRECTOR, "R", ORGANIZER, "CRU", COORDINATOR, "CRUD", MENTOR, "R", SUPERVISOR, "R")),
    /** Groups and clubs, residents' initiatives, events, and what happened in a community. */
    GROUP(Map.of(DIRECTOR, "R", ORGANIZER, "CRUD", COORDINATOR, "CRUD", MENTOR, "R")),
    /**
     * Local leaders. R is that they are there and how many; names are for their team (the coordinator is of every team)
     * and for a director who stated a purpose.
     */
    LEADER(Map.of(DIRECTOR, "R", ORGANIZER, "CRUD", COORDINATOR, "CRUD")),
    /** Consents of people, as counts, and the texts they consent to; C adds a new version of the text. */
    CONSENT(Map.of(DIRECTOR, "CR", ORGANIZER, "R", COORDINATOR, "CR", DPO, "R")),
    /** What a data-protection officer reads: consents and who read whose record, both by number and never by name. */
    DATA_PROTECTION(Map.of(DPO, "R")),
    /** Phases and other lists of words of one's own centre. */
    DICTIONARY(Map.of(DIRECTOR, "R", ORGANIZER, "R", COORDINATOR, "R", ADMIN, "CRU")),
    /** Resources of a community; A is the coordinator's. What a person can do is a {@link #GIFT}. */
    ASSET(Map.of(DIRECTOR, "R", ORGANIZER, "CRUD", COORDINATOR, "CRUDA", MENTOR, "R")),
    /** What somebody of the community can do, by name and consent: for the team alone. */
    GIFT(Map.of(ORGANIZER, "CRU", COORDINATOR, "R")),
    NEED(Map.of(DIRECTOR, "R", ORGANIZER, "CRUD", COORDINATOR, "CRUDA", MENTOR, "R")),
    /** A map frozen with conclusions; A is the director's approval. */
    MAP_EDITION(Map.of(DIRECTOR, "RA", ORGANIZER, "CRS", COORDINATOR, "CRU", MENTOR, "R", SUPERVISOR, "R")),
    /** Entries themselves. Whoever may create one has drafts of their own. */
    ACTIVITY(Map.of(DIRECTOR, "RA", ORGANIZER, "CRUD", COORDINATOR, "CRUDA", MENTOR, "R")),
    /** Files that bring records of a centre, once each row may be created by whoever brings it; A is the director's word. */
    IMPORT(Map.of(DIRECTOR, "RA", ORGANIZER, "RS", COORDINATOR, "RS")),
    /** Figures of one centre without the entries behind them. */
    CENTRE_FIGURES(Map.of(DIRECTOR, "R", ORGANIZER, "R", COORDINATOR, "R", SUPERVISOR, "R")),
    /** Pulpit: the figures of one's own centre on a page, each with the list behind it. */
    DASHBOARD(Map.of(DIRECTOR, "R", COORDINATOR, "R")),
    /** Counts per member centre and nothing below. */
    NETWORK_FIGURES(Map.of(NETWORK, "R")),
    /** Steps I–VII of a centre: U declares a state, S proposes one to the director, A is the supervisor's verdict. */
    STEP(Map.of(DIRECTOR, "RU", ORGANIZER, "RS", COORDINATOR, "RS", MENTOR, "R", SUPERVISOR, "RA", NETWORK, "R")),
    /** Reasons of a step that stay in the centre, such as a conflict; no page of the network shows them. */
    SENSITIVE_REASON(Map.of(DIRECTOR, "RU", SUPERVISOR, "R")),
    /** Who stands in for whom and when; without U one makes and sees those of one's own work only. */
    STAND_IN(Map.of(
            DIRECTOR,
            "CRU",
            COORDINATOR,
            "CRU",
            ORGANIZER,
            "CR",
            MENTOR,
            "CR",
            SUPERVISOR,
            "CR",
            COACH,
            "CR",
            ADMIN,
            "R",
            NETWORK,
            "CRU")),
    /** "Przejmuję ośrodek": what whoever directs the centre takes over, whoever it was told before. */
    TAKEOVER(Map.of(DIRECTOR, "RU")),
    /** Roles of mentor, coach and supervisor that the network coordinator gives in member centres. */
    SUPPORT(Map.of(NETWORK, "CRUD")),
    /** What a director says against a supervisor of the implementation; A is the coordinator's answer. */
    OBJECTION(Map.of(DIRECTOR, "CR", NETWORK, "RA")),
    /** Who did what and when, without the contents. */
    AUDIT_LOG(Map.of(DIRECTOR, "R", ADMIN, "R", DPO, "R"));

    private final Map<Role, String> verbs;

    Thing(Map<Role, String> verbs) {
        this.verbs = verbs;
    }

    public boolean allows(Role role, Verb verb) {
        return verbs.getOrDefault(role, "").indexOf(verb.letter()) >= 0;
    }

    /** Roles that read what people wrote: an administrator cannot give themselves one of these. */
    public static Set<Role> contentRoles() {
        var roles = EnumSet.allOf(Role.class);
        roles.removeAll(EnumSet.of(ADMIN));
        return roles;
    }
}
