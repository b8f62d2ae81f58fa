package pl.osl.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A form that arrived after its session had ended: kept in the next session of the same browser, shown only to the
 * account that had opened it, and gone when it has been sent or that session ends.
 *
 * @param owner id of the account the page was made for, from the form itself; nobody else is shown the text
 */
record KeptForm(String path, String owner, ArrayList<Field> fields) implements Serializable {

    record Field(String name, String value) implements Serializable {}

    static final String OWNER = "_owner";
    private static final String ATTRIBUTE = "osl.kept";
    private static final Set<String> NOT_KEPT = Set.of("_csrf", OWNER, "_kept", "password", "again", "current");
    private static final int LONGEST = 100_000;

    /** False when there is nothing worth keeping, as for the sign-in form itself. */
    static boolean keep(HttpServletRequest request) {
        String owner = request.getParameter(OWNER);
        if (owner == null) {
            return false;
        }
        var fields = new ArrayList<Field>();
        int length = 0;
        for (var parameter : request.getParameterMap().entrySet()) {
            for (String value : parameter.getValue()) {
                length += value.length();
                if (!NOT_KEPT.contains(parameter.getKey())) {
                    fields.add(new Field(parameter.getKey(), value));
                }
            }
        }
        if (fields.isEmpty() || length > LONGEST) {
            return false;
        }
        request.getSession().setAttribute(ATTRIBUTE, new KeptForm(request.getRequestURI(), owner, fields));
        return true;
    }

    static Optional<KeptForm> of(HttpSession session, UUID account) {
        return session.getAttribute(ATTRIBUTE) instanceof KeptForm kept
                        && kept.owner().equals(account.toString())
                ? Optional.of(kept)
                : Optional.empty();
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** An address of this application and no other host's. */
    boolean inside() {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    }

    /** What a person would recognise as their own words: neither ids nor choices. */
    public List<String> texts() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.contains(" "))
                .toList();
    }
}
