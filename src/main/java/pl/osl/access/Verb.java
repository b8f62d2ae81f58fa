package pl.osl.access;

/** What the permission matrix grants: C R U D (withdraw) A (approve, verify, end). */
public enum Verb {
    CREATE('C'),
    READ('R'),
    UPDATE('U'),
    WITHDRAW('D'),
    APPROVE('A');

    private final char letter;

    Verb(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
