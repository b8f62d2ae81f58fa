package pl.osl.partners.relations;

public enum RelationKind {
    INFORMATION,
    REFERRAL,
    JOINT_ACTION,
    SHARED_RESOURCES,
    FORMAL
}
