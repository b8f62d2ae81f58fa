package pl.osl.kernel;

import org.jspecify.annotations.Nullable;

/** A rule of the domain said no. The code is a message key; the web layer turns it into a sentence at the field. */
public final class Refusal extends RuntimeException {

    private final @Nullable String field;
    private final String code;
    private final transient Object[] arguments;

    private Refusal(@Nullable String field, String code, Object[] arguments) {
        super(code);
        this.field = field;
        this.code = code;
        this.arguments = arguments;
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal(null, code, arguments);
    }

    public static Refusal at(String field, String code, Object... arguments) {
        return new Refusal(field, code, arguments);
    }

    public @Nullable String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments;
    }
}
