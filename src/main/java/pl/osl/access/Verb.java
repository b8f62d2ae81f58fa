package pl.osl.access;

/** What the permission matrix grants: C R U D (withdraw) A (approve, verify, end) S (submit for somebody else's decision). */
public enum Verb {
    CREATE('C'),
    READ('R'),
    UPDATE('U'),
    WITHDRAW('D'),
    APPROVE('A'),
    SUBMIT('S');

    private final char letter;

    Verb(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
