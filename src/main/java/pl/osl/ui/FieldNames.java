package pl.osl.ui;

import java.util.regex.Pattern;

/**
 * Names of fields that are more than one word, such as those of a list in a form, offered as a bean by the module whose
 * form has them.
 */
public record FieldNames(Pattern pattern) {

    public static FieldNames like(String pattern) {
        return new FieldNames(Pattern.compile(pattern));
    }
}
