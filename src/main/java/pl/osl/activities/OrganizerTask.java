package pl.osl.activities;

/** The eight tasks of an organizer (deck S3). */
public enum OrganizerTask {
    MOBILIZE_WITHOUT_LEADING,
    SUPPORT_CIVIC_INITIATIVES,
    DEVELOP_SELFHELP_VOLUNTEERING,
    CREATE_NETWORKS,
    BUILD_PARTNERSHIPS,
    MEDIATE,
    LOCAL_POLICY,
    CAMPAIGNS
}
