package pl.osl.activities;

/** Components of community organizing as the methodology handbook names them. */
public enum Component {
    DIAGNOSIS,
    ACTIVATION,
    INTEGRATION,
    EDUCATION
}
