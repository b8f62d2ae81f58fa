package pl.osl.partners.partnerships;

enum AgreementKind {
    LETTER,
    CONTRACT
}
