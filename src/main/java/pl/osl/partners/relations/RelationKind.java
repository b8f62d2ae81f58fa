package pl.osl.partners.relations;

enum RelationKind {
    INFORMATION,
    REFERRAL,
    JOINT_ACTION,
    SHARED_RESOURCES,
    FORMAL
}
