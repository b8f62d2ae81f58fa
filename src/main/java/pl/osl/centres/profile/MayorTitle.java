package pl.osl.centres.profile;

/** Who governs the municipality: wójt of a rural one, burmistrz of a town, prezydent of a city. */
enum MayorTitle {
    WOJT,
    BURMISTRZ,
    PREZYDENT
}
